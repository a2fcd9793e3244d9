import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Panel } from "~/components/content/Panel";
import { Columns } from "~/components/layout/Columns";
import { Page } from "~/components/layout/Page";
import { ProviderButton } from "~/features/accounts/identity/components/ProviderButton";
import { messages } from "~/features/accounts/sign-in/messages";
import { SignInForm } from "~/features/accounts/sign-in/SignInForm";
import { destination } from "~/features/accounts/sign-in/schema";
import { signIn } from "~/features/accounts/sign-in/sign-in.server";
import { visitorOf } from "~/features/accounts/sign-in/visitor.server";
import { Personas } from "~/features/demo/components/Personas";
import { env, isDemo } from "~/lib/env.server";
import { useDocument } from "~/lib/http/document";
import { formValues, refusedForm } from "~/lib/http/form.server";
import { document, route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { isOidcConfigured } from "~/lib/oidc.server";
import { paths } from "~/lib/paths";

export const loader = document(async ({ url, choice, context }) => {
  context.keepNothing();
  const poi = destination(url.searchParams.get("poi"), "");
  return { choice, poi, isDemo: isDemo(), provider: isOidcConfigured() ? env().OIDC_NAME : undefined };
});

export const action = route(async ({ request, context }) => {
  const form = await formValues(request);
  try {
    const { cookies, isComplete } = await signIn(form, visitorOf({ request, context }));
    const poi = destination(form.poi, paths.start());
    const headers = cookies.map((cookie) => ["set-cookie", cookie] as [string, string]);
    throw redirect(isComplete ? poi : paths.secondFactor(poi), { status: 303, headers });
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function SignIn() {
  const { choice, poi, isDemo, provider } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const isResumed = poi === paths.resumeForm();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <PageHead title={messages.title} lead={messages.lead} />
      {isResumed && <Callout tone="warning">{messages.resumed}</Callout>}
      <Columns kind="aside">
        <div>
          <SignInForm poi={refused?.values.poi ?? poi} refused={refused} />
          {provider && <ProviderButton provider={provider} poi={refused?.values.poi ?? poi} />}
          {isDemo && <Personas poi={poi} />}
        </div>
        <Panel title={messages.noAccount} tone="calm">
          <p>{messages.noAccountText}</p>
        </Panel>
      </Columns>
    </Page>
  );
}
