import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { AccountPage } from "~/features/accounts/profile/AccountPage";
import { messages } from "~/features/accounts/profile/sign-ins/messages";
import { SignIns } from "~/features/accounts/profile/sign-ins/SignIns";
import { endSignIn, signInsOf } from "~/features/accounts/profile/sign-ins/sign-ins.server";
import { signOutEverywhere } from "~/features/accounts/sign-in/sign-out.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ actor, choice }) => ({
  choice,
  presentId: actor.sessionId,
  ...(await signInsOf(actor.personId)),
}));

export const action = personalAction(anyone, async ({ actor, form, context }) => {
  if (form.intent === "tutti") {
    const cookie = await signOutEverywhere(actor, context.address);
    const headers = { "set-cookie": cookie, "clear-site-data": '"cache"' };
    return redirect(paths.signIn(), { status: 303, headers });
  }
  await endSignIn(actor, form.sessione, context.address);
  return redirect(paths.accountSignIns(), 303);
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function SignInsPage() {
  const { choice, ...signIns } = useDocument<typeof loader>();
  return (
    <AccountPage choice={choice} title={messages.title}>
      <PageHead title={messages.title} lead={messages.lead} />
      <SignIns {...signIns} />
    </AccountPage>
  );
}
