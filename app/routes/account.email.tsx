import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { AccountPage } from "~/features/accounts/profile/AccountPage";
import { EmailForm } from "~/features/accounts/profile/email/EmailForm";
import { messages } from "~/features/accounts/profile/email/messages";
import { requestEmail } from "~/features/accounts/profile/email/request-email.server";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ actor, choice }) => {
  const { email, hasPassword } = actor;
  return { choice, email, hasPassword };
});

export const action = personalAction(anyone, async ({ actor, form, request, context }) => {
  try {
    await requestEmail(actor, form, visitorOf({ request, context }));
    throw redirect(paths.account("indirizzo"), 303);
  } catch (error) {
    const refused = refusedForm(error, { email: form.email ?? "" });
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function ChangeEmail() {
  const { choice, email, hasPassword } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <AccountPage choice={choice} title={messages.title}>
      <EmailForm present={email} hasPassword={hasPassword} refused={refused} />
    </AccountPage>
  );
}
