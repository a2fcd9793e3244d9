import type { InputHTMLAttributes } from "react";
import { describedBy, FieldFrame, type FieldFrameProps } from "./FieldFrame";

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "type"
  | "defaultValue"
  | "required"
  | "autoComplete"
  | "maxLength"
  | "inputMode"
  | "placeholder"
  | "min"
  | "max"
  | "list"
>;

export interface FieldProps extends FieldFrameProps, InputProps {
  name: string;
  /** Says how much is expected. */
  width?: "full" | "half" | "short";
}

export function Field({ id, name, label, hint, error, optional, width = "full", type = "text", ...input }: FieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        {...input}
        className={`form-control width-${width}${error ? " is-invalid" : ""}`}
        id={id}
        name={name}
        type={type}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  );
}
