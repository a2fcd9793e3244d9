import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { Columns } from "~/components/layout/Columns";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { listedErrors } from "../listed-errors";
import { messages } from "./messages";

const words = messages.forgotten;

export function ForgottenForm({ refused }: { refused: Refused | null }) {
  const errors = refused?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={listedErrors(errors, ["email"])} />
      <PageHead title={words.title} lead={words.lead} />
      <Columns kind="aside">
        <form method="post" action={paths.forgottenPassword()} className="form-narrow" noValidate>
          <Field
            id="email"
            name="email"
            type="email"
            label={words.email}
            error={errors.email}
            defaultValue={refused?.values.email}
            autoComplete="username"
            inputMode="email"
            maxLength={254}
          />
          <div className="form-actions">
            <button type="submit" className="btn btn-primary">
              {words.send}
            </button>
            <a href={paths.signIn()}>{words.back}</a>
          </div>
        </form>
        <Panel title={words.help} tone="calm">
          <p>{words.helpText}</p>
        </Panel>
      </Columns>
    </>
  );
}

/** The same for every address. */
export function LinkSent() {
  return (
    <>
      <PageHead title={words.sentTitle} lead={words.sentLead} />
      <p>{words.sentText}</p>
      <p>
        <a href={paths.signIn()}>{words.back}</a>
      </p>
    </>
  );
}
