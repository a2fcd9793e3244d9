import { personalResponse } from "~/features/accounts/guard.server";
import { proposalsCsv } from "~/features/plan/planner/csv.server";
import { readPlanFilters, readView } from "~/features/plan/planner/filters";
import { listAuthorities } from "~/features/plan/planner/matching.server";
import { messages } from "~/features/plan/planner/messages";
import { canSeeProposals } from "~/features/plan/planner/policy";
import { listPlaces } from "~/features/registry/places.server";

export const loader = personalResponse(canSeeProposals, async ({ url }) => {
  const [places, authorities] = await Promise.all([listPlaces(), listAuthorities()]);
  const filters = readPlanFilters(url.searchParams, places, authorities);
  return new Response(await proposalsCsv(filters, readView(url.searchParams)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${messages.csv.file}"`,
      "cache-control": "no-store",
    },
  });
});
