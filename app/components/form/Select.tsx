import { describedBy, FieldFrame, type FieldFrameProps } from "./FieldFrame";

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectProps extends FieldFrameProps {
  name: string;
  options: readonly SelectOption[];
  defaultValue?: string;
  /** First line, with an empty value: "Tutte le province". */
  emptyLabel?: string;
  required?: boolean;
  width?: "full" | "half" | "short";
}

export function Select({
  id,
  name,
  label,
  hint,
  error,
  optional,
  options,
  emptyLabel,
  width = "full",
  ...select
}: SelectProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...select}
        className={`form-select width-${width}${error ? " is-invalid" : ""}`}
        id={id}
        name={name}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
