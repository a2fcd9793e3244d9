import { Callout } from "~/components/content/Callout";
import { Field } from "~/components/form/Field";
import { paths } from "~/lib/paths";
import { messages } from "./messages";

/** The field of forms that ask for the password again. */
export function PresentPassword({ error }: { error?: string }) {
  return (
    <Field
      id="attuale"
      name="attuale"
      type="password"
      label={messages.present}
      hint={messages.presentHint}
      error={error}
      autoComplete="current-password"
      width="half"
    />
  );
}

/** Instead of such a form, for who has no password yet. */
export function NeedsPassword() {
  return (
    <Callout tone="warning">
      <p>
        {messages.needsPassword} <a href={paths.accountPassword()}>{messages.setPassword}</a>
      </p>
    </Callout>
  );
}
