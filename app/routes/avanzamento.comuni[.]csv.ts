import { standingCsv } from "~/features/oversight/comuni/csv.server";
import { readStandingFilters } from "~/features/oversight/comuni/filters";
import { messages } from "~/features/oversight/comuni/messages";
import { listPlaces } from "~/features/registry/places.server";
import { csvAnswer } from "~/lib/http/csv-answer";
import { route } from "~/lib/http/route.server";

export const loader = route(async ({ url }) => {
  const filters = readStandingFilters(url.searchParams, await listPlaces(), false);
  return csvAnswer(messages.csv.file, await standingCsv(filters, false), "no-cache");
});
