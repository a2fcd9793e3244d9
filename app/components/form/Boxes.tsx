import { describedBy, FieldNotes } from "./FieldFrame";

interface BoxesProps {
  /** Each box is `name-value`. */
  name: string;
  legend: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  values: Record<string, string>;
  error?: string;
}

/** Any number of a few values; an error links to the whole group, whose id is the name. */
export function Boxes({ name, legend, hint, options, values, error }: BoxesProps) {
  return (
    <fieldset
      className={error ? "form-group has-error" : "form-group"}
      id={name}
      tabIndex={error ? -1 : undefined}
      aria-describedby={describedBy({ id: name, hint, error })}
    >
      <legend>{legend}</legend>
      <FieldNotes id={name} hint={hint} error={error} />
      <div className="boxes">
        {options.map(({ value, label }) => (
          <Tick key={value} name={`${name}-${value}`} label={label} values={values} />
        ))}
      </div>
    </fieldset>
  );
}

interface TickProps {
  name: string;
  label: string;
  values: Record<string, string>;
}

/** One box. */
export function Tick({ name, label, values }: TickProps) {
  return (
    <label className="form-check">
      <input className="form-check-input" type="checkbox" name={name} value="1" defaultChecked={values[name] === "1"} />
      <span className="form-check-label">{label}</span>
    </label>
  );
}
