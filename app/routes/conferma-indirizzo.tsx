import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { Page } from "~/components/layout/Page";
import { ConfirmEmail, EmailConfirmed } from "~/features/accounts/profile/email/ConfirmEmail";
import { confirmEmail, emailLink } from "~/features/accounts/profile/email/confirm-email.server";
import { messages } from "~/features/accounts/profile/email/messages";
import { LinkGone } from "~/features/accounts/profile/LinkGone";
import { clearedSessionCookie } from "~/features/accounts/session.server";
import { Conflict, NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { formValues } from "~/lib/http/form.server";
import { document, route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

const words = messages.confirm;

/** Works in any browser: the mailbox is what counts. Opening the link changes nothing. */
export const loader = document(async ({ url, choice, context }) => {
  context.keepNothing();
  const code = url.searchParams.get("codice") ?? "";
  const link = code ? await emailLink(code) : undefined;
  return { choice, code, link, isDone: url.searchParams.has("fatto") };
});

export const action = route(async ({ request, context }) => {
  try {
    const done = await confirmEmail(await formValues(request), context.address);
    if (!done.undo) throw redirect(paths.emailConfirmed(), 303);
    const headers = { "set-cookie": clearedSessionCookie() };
    throw redirect(paths.newPassword(done.passwordCode), { status: 303, headers });
  } catch (error) {
    // The page says what stands in the way.
    if (error instanceof NotFound) return data({ taken: null }, { status: error.status });
    if (error instanceof Conflict) return data({ taken: error.message }, { status: error.status });
    throw error;
  }
});

export const meta: MetaFunction = () => [...pageMeta(words.title), noIndex];

export default function ConfirmAddress() {
  const { choice, code, link, isDone } = useDocument<typeof loader>();
  const taken = useActionData<typeof action>()?.taken;
  return (
    <Page choice={choice} breadcrumb={[{ label: words.title }]} hideSearch>
      {taken && <Callout tone="warning">{taken}</Callout>}
      {isDone ? (
        <EmailConfirmed />
      ) : link ? (
        <ConfirmEmail code={code} {...link} />
      ) : (
        <LinkGone again={{ href: paths.accountEmail(), label: words.again }} />
      )}
    </Page>
  );
}
