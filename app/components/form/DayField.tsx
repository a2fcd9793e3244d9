import { dayFields } from "~/lib/day";
import { messages } from "../messages";
import { FieldNotes } from "./FieldFrame";

export interface DayFieldProps {
  /** Of the three fields: «test» makes «test-giorno», «test-mese», «test-anno». */
  name: string;
  legend: string;
  hint?: string;
  errors: Readonly<Record<string, string | undefined>>;
  values: Readonly<Record<string, string | undefined>>;
}

/** A day in three fields, to be typed: what is wrong with it comes back as it was written. */
export function DayField({ name, legend, hint, errors, values }: DayFieldProps) {
  const fields = dayFields(name);
  const error = fields.map((field) => errors[field]).find(Boolean);
  const words = messages.form.day;
  const describedBy = [hint ? `${name}-aiuto` : "", error ? `${name}-errore` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className={error ? "form-group has-error" : "form-group"} aria-describedby={describedBy || undefined}>
      <legend>{legend}</legend>
      <FieldNotes id={name} hint={hint} error={error} />
      <div className="day-fields">
        {fields.map((field, index) => (
          <div key={field}>
            <label className="form-label" htmlFor={field}>
              {words[index]}
            </label>
            <input
              className={`form-control${errors[field] ? " is-invalid" : ""}`}
              id={field}
              name={field}
              type="text"
              // The month may be written in letters.
              inputMode={index === 1 ? undefined : "numeric"}
              maxLength={index === 1 ? 10 : 4}
              size={index === 0 ? 3 : index === 1 ? 10 : 5}
              autoComplete="off"
              defaultValue={values[field]}
              aria-invalid={errors[field] ? true : undefined}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
