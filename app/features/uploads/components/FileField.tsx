import { describedBy, FieldFrame } from "~/components/form/FieldFrame";
import { ACCEPT, sizeWords } from "../kinds";
import { messages } from "../messages";

/** A file that was kept when the form came back. */
export interface KeptFile {
  id: string;
  name: string;
  bytes: number;
}

interface Props {
  kept: readonly KeptFile[];
  error?: string;
  label?: string;
  hint?: string;
  accept?: string;
  /** One file, which may have to be there. */
  isSingle?: boolean;
  isRequired?: boolean;
}

/** The field for files, and those that came with the same form before it was refused. The form must be `multipart/form-data`. */
export function FileField({ kept, error, isSingle, isRequired, ...words }: Props) {
  const { label = messages.label, hint = messages.hint, accept = ACCEPT } = words;
  const id = "allegati";
  return (
    <>
      <FieldFrame id={id} label={label} hint={hint} error={error} optional={!isRequired}>
        <input
          className={`form-control${error ? " is-invalid" : ""}`}
          id={id}
          name={id}
          type="file"
          multiple={!isSingle}
          accept={accept}
          aria-describedby={describedBy({ id, hint, error })}
          aria-invalid={error ? true : undefined}
        />
      </FieldFrame>
      {kept.length > 0 && (
        <fieldset className="form-group">
          <legend className="form-text">{messages.kept}</legend>
          {kept.map((file) => (
            <label key={file.id} className="form-check">
              <input className="form-check-input" type="checkbox" name="allegato" value={file.id} defaultChecked />
              <span className="form-check-label">
                {file.name} ({sizeWords(file.bytes)})
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
