import { describedBy, FieldFrame, type FieldFrameProps } from "./FieldFrame";

export interface SelectOption {
  value: string;
  label: string;
}

/** Options under a title of their own. */
export interface SelectGroup {
  group: string;
  options: readonly SelectOption[];
}

export interface SelectProps extends FieldFrameProps {
  name: string;
  options: readonly (SelectOption | SelectGroup)[];
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
        {options.map((option) =>
          "group" in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(option)
          ),
        )}
      </select>
    </FieldFrame>
  );
}

function optionOf({ value, label }: SelectOption) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
