import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Field } from "~/components/form/Field";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { AccountPage } from "~/features/accounts/profile/AccountPage";
import { FormActions } from "~/features/accounts/profile/FormActions";
import { listedErrors } from "~/features/accounts/profile/listed-errors";
import { changeName } from "~/features/accounts/profile/name/change-name.server";
import { messages } from "~/features/accounts/profile/name/messages";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ actor, choice }) => ({ choice, name: actor.name }));

export const action = personalAction(anyone, async ({ actor, form, context }) => {
  try {
    await changeName(actor, form, context.address);
    throw redirect(paths.account("nome"), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function ChangeName() {
  const { choice, name } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors = refused?.errors ?? {};
  return (
    <AccountPage choice={choice} title={messages.title}>
      <ErrorSummary errors={listedErrors(errors, ["nome"])} />
      <PageHead title={messages.title} lead={messages.lead} />
      <form method="post" action={paths.accountName()} className="form-narrow" noValidate>
        <Field
          id="nome"
          name="nome"
          label={messages.name}
          error={errors.nome}
          defaultValue={refused?.values.nome ?? name}
          autoComplete="name"
          maxLength={80}
        />
        <FormActions send={messages.send} />
      </form>
    </AccountPage>
  );
}
