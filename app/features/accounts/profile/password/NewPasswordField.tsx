import { Field } from "~/components/form/Field";
import { messages } from "../../messages";

/** One field: what was typed is never shown again. */
export function NewPasswordField({ error }: { error?: string }) {
  const words = messages.newPassword;
  return (
    <Field
      id="nuova"
      name="nuova"
      type="password"
      label={words.label}
      hint={words.hint}
      error={error}
      autoComplete="new-password"
      width="half"
    />
  );
}
