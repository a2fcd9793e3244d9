import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { watchedProvinces } from "~/features/accounts/policy";
import { DecisionReport } from "~/features/plan/planner/components/DecisionReport";
import { messages } from "~/features/plan/planner/messages";
import { canOpenPlans, canSeeProposals } from "~/features/plan/planner/policy";
import { readDecision } from "~/features/plan/planner/records.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canOpenPlans, async ({ params, actor, choice }) => {
  const isStaff = canSeeProposals(actor);
  return { choice, isStaff, decision: await readDecision(params.id, isStaff ? null : watchedProvinces(actor)) };
});

export const meta: MetaFunction = () => [...pageMeta(messages.decision.approved), noIndex];

export default function PlanDecision() {
  const { choice, isStaff, decision } = useDocument<typeof loader>();
  const title = { label: messages.decision[decision.act] };
  const breadcrumb = isStaff ? [{ label: messages.title, href: paths.plans() }, title] : [title];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <DecisionReport decision={decision} isStaff={isStaff} />
    </Page>
  );
}
