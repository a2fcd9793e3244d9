import { personalResponse } from "~/features/accounts/guard.server";
import { canMonitor } from "~/features/accounts/policy";
import { standingCsv } from "~/features/oversight/comuni/csv.server";
import { readStandingFilters } from "~/features/oversight/comuni/filters";
import { messages } from "~/features/oversight/comuni/messages";
import { canSeeSoftware } from "~/features/oversight/policy";
import { listPlaces } from "~/features/registry/places.server";
import { csvAnswer } from "~/lib/http/csv-answer";

export const loader = personalResponse(canMonitor, async ({ actor, url }) => {
  const maySeeSoftware = canSeeSoftware(actor);
  const filters = readStandingFilters(url.searchParams, await listPlaces(), maySeeSoftware);
  return csvAnswer(messages.csv.file, await standingCsv(filters, maySeeSoftware), "no-store");
});
