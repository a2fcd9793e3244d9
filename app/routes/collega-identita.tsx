import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { Page } from "~/components/layout/Page";
import { ConfirmIdentity, IdentityConfirmed } from "~/features/accounts/identity/components/ConfirmIdentity";
import { confirmIdentity, identityLink } from "~/features/accounts/identity/confirm.server";
import { messages } from "~/features/accounts/identity/messages";
import { LinkGone } from "~/features/accounts/profile/LinkGone";
import { env } from "~/lib/env.server";
import { Conflict, NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { formValues } from "~/lib/http/form.server";
import { document, route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

const words = messages.confirm;

/** Opening the link changes nothing: programs that read mail open links too. */
export const loader = document(async ({ url, choice, context }) => {
  context.keepNothing();
  const code = url.searchParams.get("codice") ?? "";
  const link = code ? await identityLink(code) : undefined;
  return { choice, code, link, provider: env().OIDC_NAME, isDone: url.searchParams.has("fatto") };
});

export const action = route(async ({ request, context }) => {
  try {
    await confirmIdentity(await formValues(request), await context.signIn(), context.address);
    throw redirect(paths.identityConfirmed(), 303);
  } catch (error) {
    // The page says what stands in the way.
    if (error instanceof NotFound) return data({ problem: null }, { status: error.status });
    if (error instanceof Conflict) return data({ problem: error.message }, { status: error.status });
    throw error;
  }
});

export const meta: MetaFunction = () => [...pageMeta(words.title), noIndex];

export default function ConfirmIdentityLink() {
  const { choice, code, link, provider, isDone } = useDocument<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <Page choice={choice} breadcrumb={[{ label: words.title }]} hideSearch>
      {problem && <Callout tone="warning">{problem}</Callout>}
      {isDone ? (
        <IdentityConfirmed provider={provider} />
      ) : link ? (
        <ConfirmIdentity code={code} provider={provider} link={link} />
      ) : (
        <LinkGone again={{ href: paths.signIn(), label: words.again }} />
      )}
    </Page>
  );
}
