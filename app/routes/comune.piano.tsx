import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { comuneMemberships } from "~/features/accounts/actor";
import { personal } from "~/features/accounts/guard.server";
import { comuneOf } from "~/features/accounts/joining/colleagues/queries.server";
import { belongsToComune } from "~/features/accounts/policy";
import { OwnPlan } from "~/features/plan/planner/components/OwnPlan";
import { historyOf } from "~/features/plan/planner/history.server";
import { messages } from "~/features/plan/planner/messages";
import { readOwnPlan } from "~/features/plan/planner/one.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";

export const loader = personal(belongsToComune, async ({ actor, url, choice }) => {
  const { comuneId } = comuneOf(actor, url.searchParams.get("comune"));
  const [comune, history] = await Promise.all([readOwnPlan(comuneId), historyOf(comuneId)]);
  return { choice, page: { comune, history, memberships: comuneMemberships(actor) } };
});

export const meta: MetaFunction = () => [...pageMeta(messages.one.own), noIndex];

export default function PlanOfOwnComune() {
  const { choice, page } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.one.own }]}>
      <OwnPlan {...page} />
    </Page>
  );
}
