import type { TextareaHTMLAttributes } from "react";
import { describedBy, FieldFrame, type FieldFrameProps } from "./FieldFrame";

type AreaProps = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  "defaultValue" | "required" | "maxLength" | "rows" | "placeholder"
>;

export interface TextAreaProps extends FieldFrameProps, AreaProps {
  name: string;
  /** The text typed is kept in this browser until it is sent. */
  draft?: boolean;
}

export function TextArea({ id, name, label, hint, error, optional, draft, rows = 6, ...area }: TextAreaProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        {...area}
        className={error ? "form-control is-invalid" : "form-control"}
        id={id}
        name={name}
        rows={rows}
        data-draft={draft ? "" : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  );
}
