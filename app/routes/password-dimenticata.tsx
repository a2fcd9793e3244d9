import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { ForgottenForm, LinkSent } from "~/features/accounts/profile/password/ForgottenForm";
import { messages } from "~/features/accounts/profile/password/messages";
import { requestPasswordLink } from "~/features/accounts/profile/password/request-link.server";
import { useDocument } from "~/lib/http/document";
import { formValues, refusedForm } from "~/lib/http/form.server";
import { document, route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ url, choice, context }) => {
  context.keepNothing();
  return { choice, isSent: url.searchParams.has("inviato") };
});

export const action = route(async ({ request, context }) => {
  const form = await formValues(request);
  try {
    await requestPasswordLink(form, context.address);
    throw redirect(paths.forgottenPasswordSent(), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.forgotten.title), noIndex];

export default function ForgottenPassword() {
  const { choice, isSent } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.forgotten.title }]}>
      {isSent && !refused ? <LinkSent /> : <ForgottenForm refused={refused} />}
    </Page>
  );
}
