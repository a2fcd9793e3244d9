import { messages } from "../messages";

export interface FormError {
  /** Id of the field it is about; without one it is only a sentence. */
  fieldId?: string;
  text: string;
}

/** On top of a form that came back: one link an error, the same words as beside the field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without script nothing else moves the reader to what must be corrected
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 className="h3" id="error-summary-title">
        {messages.form.problem}
      </h2>
      <ul className="list-unstyled mb-0">
        {errors.map((error) => (
          <li key={`${error.fieldId}:${error.text}`}>
            {error.fieldId ? <a href={`#${error.fieldId}`}>{error.text}</a> : error.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
