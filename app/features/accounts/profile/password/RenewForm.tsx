import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { paths } from "~/lib/paths";
import { listedErrors } from "../listed-errors";
import { messages } from "./messages";
import { NewPasswordField } from "./NewPasswordField";

interface Props {
  code: string;
  email: string;
  errors: Record<string, string>;
}

export function RenewForm({ code, email, errors }: Props) {
  const words = messages.renew;
  return (
    <>
      <ErrorSummary errors={listedErrors(errors, ["nuova"])} />
      <PageHead title={words.title} lead={<span className="break-anywhere">{words.lead(email)}</span>} />
      <form method="post" action={paths.newPassword(code)} className="form-narrow" noValidate>
        <input type="hidden" name="codice" value={code} />
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <NewPasswordField error={errors.nuova} />
        <p>{words.after}</p>
        <button type="submit" className="btn btn-primary">
          {words.send}
        </button>
      </form>
    </>
  );
}
