import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { belongsToComune } from "~/features/accounts/policy";
import { messages as assistance } from "~/features/conferences/assistance/messages";
import { WithdrawForm } from "~/features/conferences/assistance/visits/components/WithdrawForm";
import { messages } from "~/features/conferences/assistance/visits/messages";
import { visitToWithdraw, withdrawVisit } from "~/features/conferences/assistance/visits/withdraw.server";
import { idOf } from "~/features/conferences/params";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, params, choice }) => {
  const id = idOf(params);
  const visit = await visitToWithdraw(actor, id);
  if (!visit) throw redirect(paths.visit(id), 303);
  return { choice, visit: { id, comune: visit.comune } };
});

export const action = personalAction(belongsToComune, async ({ actor, params, form, context }) => {
  const id = idOf(params);
  try {
    await withdrawVisit(actor, id, form, context.address);
    throw redirect(paths.visit(id, { fatto: "ritirata" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.withdraw), noIndex];

export default function WithdrawVisit() {
  const { choice, visit } = useDocument<typeof loader>();
  const { errors = {}, values = {} } = useActionData<typeof action>() ?? {};
  const breadcrumb = [
    { label: assistance.title, href: paths.assistance() },
    { label: visit.comune, href: paths.visit(visit.id) },
    { label: messages.withdraw },
  ];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.withdraw} lead={messages.withdrawLead(visit.comune)} />
      <WithdrawForm id={visit.id} errors={errors} values={values} />
    </Page>
  );
}
