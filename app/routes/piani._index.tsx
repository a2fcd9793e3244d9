import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { PlanList } from "~/features/plan/planner/components/PlanList";
import { readPlanFilters, readView } from "~/features/plan/planner/filters";
import { listProposals } from "~/features/plan/planner/list.server";
import { listAuthorities } from "~/features/plan/planner/matching.server";
import { messages } from "~/features/plan/planner/messages";
import { canDecide, canPropose, canSeeProposals } from "~/features/plan/planner/policy";
import { readCursor } from "~/features/registry/cursor.server";
import { listPlaces } from "~/features/registry/places.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";

export const loader = personal(canSeeProposals, async ({ actor, url, choice }) => {
  const [places, authorities] = await Promise.all([listPlaces(), listAuthorities()]);
  const filters = readPlanFilters(url.searchParams, places, authorities);
  const view = readView(url.searchParams);
  const page = await listProposals(filters, view, readCursor(url.searchParams));
  const may = { propose: canPropose(actor), decide: canDecide(actor) };
  return { choice, list: { page, view, filters, places, authorities, may } };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Plans() {
  const { choice, list } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <PlanList {...list} />
    </Page>
  );
}
