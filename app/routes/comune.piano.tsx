import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { comuneMemberships } from "~/features/accounts/actor";
import { personal } from "~/features/accounts/guard.server";
import { comuneOf } from "~/features/accounts/joining/colleagues/queries.server";
import { belongsToComune } from "~/features/accounts/policy";
import { messages as home } from "~/features/plan/home/messages";
import { OwnPlan } from "~/features/plan/planner/components/OwnPlan";
import { historyOf } from "~/features/plan/planner/history.server";
import { messages } from "~/features/plan/planner/messages";
import { readOwnPlan } from "~/features/plan/planner/one.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, url, choice }) => {
  const { comuneId } = comuneOf(actor, url.searchParams.get("comune"));
  const [comune, history] = await Promise.all([readOwnPlan(comuneId), historyOf(comuneId)]);
  return { choice, page: { comune, history, memberships: comuneMemberships(actor) } };
});

export const meta: MetaFunction = () => [...pageMeta(messages.one.own), noIndex];

export default function PlanOfOwnComune() {
  const { choice, page } = useDocument<typeof loader>();
  const { istat } = page.comune;
  const breadcrumb = [{ label: home.title, href: paths.ownComune({ comune: istat }) }, { label: messages.one.own }];
  return (
    <Page section="comune" choice={choice} breadcrumb={breadcrumb}>
      <OwnPlan {...page} />
    </Page>
  );
}
