import type { ReactNode } from "react";
import { messages } from "../messages";

export interface FieldFrameProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Says so beside the label: what is not marked must be filled in. */
  optional?: boolean;
}

/** Ids of the hint and of the error, for `aria-describedby`. */
export function describedBy({ id, hint, error }: Pick<FieldFrameProps, "id" | "hint" | "error">): string | undefined {
  return [hint ? `${id}-aiuto` : "", error ? `${id}-errore` : ""].filter(Boolean).join(" ") || undefined;
}

/** Label, hint, error, then the field itself. */
export function FieldFrame({ id, label, hint, error, optional, children }: FieldFrameProps & { children: ReactNode }) {
  return (
    <div className={error ? "form-group has-error" : "form-group"}>
      <label className="form-label" htmlFor={id}>
        {label} {optional && <span className="optional">{messages.form.optional}</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

export function FieldNotes({ id, hint, error }: Pick<FieldFrameProps, "id" | "hint" | "error">) {
  return (
    <>
      {hint && (
        <p className="form-text" id={`${id}-aiuto`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="invalid-feedback" id={`${id}-errore`}>
          <span className="visually-hidden">{messages.form.error}</span>
          {error}
        </p>
      )}
    </>
  );
}
