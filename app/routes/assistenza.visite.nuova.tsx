import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { comuneMemberships } from "~/features/accounts/actor";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { comuneOf } from "~/features/accounts/joining/colleagues/queries.server";
import { belongsToComune } from "~/features/accounts/policy";
import { messages as assistance } from "~/features/conferences/assistance/messages";
import { NewVisit } from "~/features/conferences/assistance/visits/components/NewVisit";
import { messages } from "~/features/conferences/assistance/visits/messages";
import { sizeOf } from "~/features/conferences/assistance/visits/queries.server";
import { requestVisit } from "~/features/conferences/assistance/visits/request.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, url, choice }) => {
  const membership = comuneOf(actor, url.searchParams.get("comune"));
  const others = comuneMemberships(actor).filter(({ comuneId }) => comuneId !== membership.comuneId);
  return { choice, view: { comune: await sizeOf(membership.comuneId), istat: membership.comuneIstat, others } };
});

export const action = personalAction(belongsToComune, async ({ actor, form, context }) => {
  try {
    const id = await requestVisit(actor, form, context.address);
    throw redirect(paths.visit(id, { fatto: "inviata" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.askTitle), noIndex];

export default function NewVisitPage() {
  const { choice, view } = useDocument<typeof loader>();
  const { errors = {}, values = {} } = useActionData<typeof action>() ?? {};
  const breadcrumb = [{ label: assistance.title, href: paths.assistance() }, { label: messages.askTitle }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.askTitle} lead={messages.askLead} />
      <NewVisit {...view} errors={errors} values={values} />
    </Page>
  );
}
