import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { Identities } from "~/features/accounts/identity/components/Identities";
import { Unlink } from "~/features/accounts/identity/components/Unlink";
import { identitiesOf, unlinkIdentity } from "~/features/accounts/identity/identities.server";
import { messages } from "~/features/accounts/identity/messages";
import { AccountPage } from "~/features/accounts/profile/AccountPage";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { env } from "~/lib/env.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { isOidcConfigured } from "~/lib/oidc.server";
import { paths } from "~/lib/paths";

const words = messages.list;

export const loader = personal(anyone, async ({ actor, choice, url }) => {
  const identities = await identitiesOf(actor);
  const { OIDC_NAME: name } = env();
  const provider = isOidcConfigured() ? name : undefined;
  return { choice, identities, name, provider, hasPassword: actor.hasPassword, isDone: url.searchParams.has("fatto") };
});

export const action = personalAction(anyone, async ({ actor, form, request, context }) => {
  try {
    await unlinkIdentity(actor, form, visitorOf({ request, context }));
    // With the last one, where there is no provider any more, the page is gone, too.
    throw redirect(isOidcConfigured() ? paths.accountIdentities({ fatto: 1 }) : paths.account(), 303);
  } catch (error) {
    const refused = refusedForm(error, { identita: form.identita ?? "" });
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(words.title), noIndex];

export default function LinkedIdentities() {
  const { choice, identities, name, provider, hasPassword, isDone } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <AccountPage choice={choice} title={words.title}>
      <PageHead title={words.title} lead={words.lead(name)} />
      {isDone && !refused && <Callout tone="success">{words.unlinked}</Callout>}
      <Identities identities={identities} provider={provider} />
      {identities.length > 0 && (
        <Unlink
          identities={identities}
          hasPassword={hasPassword}
          errors={refused?.errors ?? {}}
          chosen={refused?.values.identita}
        />
      )}
    </AccountPage>
  );
}
