import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { adjustPlan } from "~/features/plan/planner/adjust.server";
import { StaffPlan } from "~/features/plan/planner/components/StaffPlan";
import { historyOf } from "~/features/plan/planner/history.server";
import { messages } from "~/features/plan/planner/messages";
import { readPlan } from "~/features/plan/planner/one.server";
import { canDecide, canOpenPlans, canPropose, canSeePlanOf, canSeeProposals } from "~/features/plan/planner/policy";
import { NotFound } from "~/lib/errors";
import { documentOf, useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canOpenPlans, async ({ params, actor, url, choice }) => {
  const comune = await readPlan(params.istat ?? "");
  if (!canSeePlanOf(actor, comune)) throw new NotFound();
  const history = await historyOf(comune.comuneId);
  const may = { seeList: canSeeProposals(actor), propose: canPropose(actor), decide: canDecide(actor) };
  return { choice, page: { comune, history, may, isAdjusted: url.searchParams.has("fatto") } };
});

export const action = personalAction(canPropose, async ({ params, actor, form, context }) => {
  const { comuneId, istat } = await readPlan(params.istat ?? "");
  try {
    await adjustPlan(actor, comuneId, form, context.address);
    throw redirect(paths.plan(istat, { fatto: 1 }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data)?.page;
  return [...pageMeta(page ? messages.one.title(page.comune.name) : messages.one.own), noIndex];
};

export default function PlanOfOneComune() {
  const { choice, page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const label = { label: page.comune.name };
  const breadcrumb = page.may.seeList ? [{ label: messages.title, href: paths.plans() }, label] : [label];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <StaffPlan {...page} refused={refused} />
    </Page>
  );
}
