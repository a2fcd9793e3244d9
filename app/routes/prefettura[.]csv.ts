import { personalResponse } from "~/features/accounts/guard.server";
import { canWatch } from "~/features/accounts/policy";
import { watchedCsv } from "~/features/oversight/authority/csv.server";
import { readWatchFilters } from "~/features/oversight/authority/filters";
import { messages } from "~/features/oversight/authority/messages";
import { listPlaces } from "~/features/registry/places.server";
import { csvAnswer } from "~/lib/http/csv-answer";

export const loader = personalResponse(canWatch, async ({ actor, url }) => {
  const filters = readWatchFilters(url.searchParams, await listPlaces(), actor);
  return csvAnswer(messages.csv.file, await watchedCsv(filters), "no-store");
});
