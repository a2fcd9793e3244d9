interface BoxesProps {
  /** Each box is `name-value`. */
  name: string;
  legend: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  values: Record<string, string>;
}

export function Boxes({ name, legend, hint, options, values }: BoxesProps) {
  return (
    <fieldset className="form-group">
      <legend>{legend}</legend>
      {hint && <p className="form-text">{hint}</p>}
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

export function Tick({ name, label, values }: TickProps) {
  return (
    <label className="form-check">
      <input className="form-check-input" type="checkbox" name={name} value="1" defaultChecked={values[name] === "1"} />
      <span className="form-check-label">{label}</span>
    </label>
  );
}
