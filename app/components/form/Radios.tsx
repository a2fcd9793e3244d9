import { describedBy, FieldNotes } from "./FieldFrame";

export interface RadiosProps {
  /** Given to the first option, so that an error link reaches it. */
  id: string;
  name: string;
  legend: string;
  options: readonly { value: string; label: string; hint?: string }[];
  defaultValue?: string;
  hint?: string;
  error?: string;
  required?: boolean;
  /** On one line where there is room. */
  inline?: boolean;
}

export function Radios({ id, name, legend, options, defaultValue, hint, error, required, inline }: RadiosProps) {
  return (
    <fieldset
      className={error ? "form-group has-error" : "form-group"}
      aria-describedby={describedBy({ id, hint, error })}
    >
      <legend>{legend}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className={inline ? "line" : undefined}>
        {options.map((option, index) => (
          <label key={option.value} className="form-check">
            <input
              className="form-check-input"
              id={index === 0 ? id : undefined}
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              required={required}
            />
            <span className="form-check-label">
              {option.label}
              {option.hint && <span className="form-text">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
