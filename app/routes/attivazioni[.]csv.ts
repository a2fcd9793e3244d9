import { personalResponse } from "~/features/accounts/guard.server";
import { activationsCsv } from "~/features/accounts/joining/activations/csv.server";
import { readActivationFilters } from "~/features/accounts/joining/activations/filters";
import { messages } from "~/features/accounts/joining/activations/messages";
import { canSeeActivations } from "~/features/accounts/policy";
import { listPlaces } from "~/features/registry/places.server";

export const loader = personalResponse(canSeeActivations, async ({ actor, url }) => {
  const filters = readActivationFilters(url.searchParams, await listPlaces(), actor);
  return new Response(await activationsCsv(filters), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${messages.csv.file}"`,
      "cache-control": "no-store",
    },
  });
});
