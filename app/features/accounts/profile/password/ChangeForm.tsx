import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { FormActions } from "../FormActions";
import { listedErrors } from "../listed-errors";
import { PresentPassword } from "../PresentPassword";
import { messages } from "./messages";
import { NewPasswordField } from "./NewPasswordField";

interface Props {
  /** For the browser's own list of passwords. */
  email: string;
  refused: Refused | null;
}

export function ChangeForm({ email, refused }: Props) {
  const words = messages.change;
  const errors = refused?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={listedErrors(errors, ["attuale", "nuova"])} />
      <PageHead title={words.title} lead={words.lead} />
      <form method="post" action={paths.accountPassword()} className="form-narrow" noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PresentPassword error={errors.attuale} />
        <NewPasswordField error={errors.nuova} />
        <FormActions send={words.send} />
      </form>
    </>
  );
}
