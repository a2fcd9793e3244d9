import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { AccountPage } from "~/features/accounts/profile/AccountPage";
import { closeAccount } from "~/features/accounts/profile/close/close-account.server";
import { messages } from "~/features/accounts/profile/close/messages";
import { FormActions } from "~/features/accounts/profile/FormActions";
import { listedErrors } from "~/features/accounts/profile/listed-errors";
import { NeedsPassword, PresentPassword } from "~/features/accounts/profile/PresentPassword";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ actor, choice }) => ({ choice, hasPassword: actor.hasPassword }));

export const action = personalAction(anyone, async ({ actor, form, request, context }) => {
  try {
    const cookie = await closeAccount(actor, form, visitorOf({ request, context }));
    throw redirect(paths.accountClosed(), { status: 303, headers: { "set-cookie": cookie } });
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function CloseAccount() {
  const { choice, hasPassword } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  return (
    <AccountPage choice={choice} title={messages.title}>
      <ErrorSummary errors={listedErrors(errors, ["attuale", "conferma"])} />
      <PageHead title={messages.title} lead={messages.lead} />
      <div className="form-narrow">
        <p>{messages.goes}</p>
        <p>{messages.stays}</p>
      </div>
      {hasPassword ? (
        <form method="post" action={paths.closeAccount()} className="form-narrow" noValidate>
          <PresentPassword error={errors.attuale} />
          <Field
            id="conferma"
            name="conferma"
            label={messages.confirm}
            error={errors.conferma}
            defaultValue={refused?.values.conferma}
            autoComplete="off"
            width="half"
          />
          <FormActions send={messages.send} isGrave />
        </form>
      ) : (
        <NeedsPassword />
      )}
    </AccountPage>
  );
}
