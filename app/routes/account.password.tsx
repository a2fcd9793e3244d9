import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { AccountPage } from "~/features/accounts/profile/AccountPage";
import { ChangeForm } from "~/features/accounts/profile/password/ChangeForm";
import { changePassword } from "~/features/accounts/profile/password/change-password.server";
import { FirstPassword } from "~/features/accounts/profile/password/FirstPassword";
import { messages } from "~/features/accounts/profile/password/messages";
import { requestFirstPassword } from "~/features/accounts/profile/password/request-link.server";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ actor, choice, url }) => {
  const { email, hasPassword } = actor;
  return { choice, email, hasPassword, isSent: url.searchParams.has("inviato") };
});

export const action = personalAction(anyone, async ({ actor, form, request, context }) => {
  if (!actor.hasPassword) {
    await requestFirstPassword(actor);
    throw redirect(paths.passwordLinkSent(), 303);
  }
  try {
    await changePassword(actor, form, visitorOf({ request, context }));
    throw redirect(paths.account("password"), 303);
  } catch (error) {
    const refused = refusedForm(error, {});
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const hasPassword = documentOf<typeof loader>(loaded)?.hasPassword ?? true;
  return [...pageMeta(hasPassword ? messages.change.title : messages.first.title), noIndex];
};

export default function Password() {
  const { choice, email, hasPassword, isSent } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <AccountPage choice={choice} title={hasPassword ? messages.change.title : messages.first.title}>
      {hasPassword ? <ChangeForm email={email} refused={refused} /> : <FirstPassword email={email} isSent={isSent} />}
    </AccountPage>
  );
}
