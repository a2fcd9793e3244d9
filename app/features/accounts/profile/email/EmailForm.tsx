import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { FormActions } from "../FormActions";
import { listedErrors } from "../listed-errors";
import { NeedsPassword, PresentPassword } from "../PresentPassword";
import { messages } from "./messages";

interface Props {
  present: string;
  hasPassword: boolean;
  refused: Refused | null;
}

export function EmailForm({ present, hasPassword, refused }: Props) {
  const errors = refused?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={listedErrors(errors, ["email", "attuale"])} />
      <PageHead title={messages.title} lead={messages.lead} />
      {hasPassword ? (
        <form method="post" action={paths.accountEmail()} className="form-narrow" noValidate>
          <DefinitionList
            items={[{ term: messages.present, detail: <span className="break-anywhere">{present}</span> }]}
          />
          <Field
            id="email"
            name="email"
            type="email"
            label={messages.email}
            hint={messages.hint}
            error={errors.email}
            defaultValue={refused?.values.email}
            autoComplete="email"
            inputMode="email"
            maxLength={254}
          />
          <PresentPassword error={errors.attuale} />
          <p className="note">{messages.note}</p>
          <FormActions send={messages.send} />
        </form>
      ) : (
        <NeedsPassword />
      )}
    </>
  );
}
