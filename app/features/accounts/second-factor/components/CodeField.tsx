import { Field } from "~/components/form/Field";
import { messages } from "../messages";

interface Props {
  id?: string;
  hint?: string;
  error?: string;
}

/** One field for the six figures and for a recovery code; phones offer the figures of a message or of the app. */
export function CodeField({ id = "codice", hint = messages.codeHint, error }: Props) {
  return (
    <Field
      id={id}
      name="codice"
      label={messages.code}
      hint={hint}
      error={error}
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={100}
      width="short"
    />
  );
}
