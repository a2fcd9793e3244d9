import { personalResponse } from "~/features/accounts/guard.server";
import { canMonitor } from "~/features/accounts/policy";
import { messages } from "~/features/oversight/messages";
import { overviewCsv } from "~/features/oversight/overview.server";
import { canSeeSoftware } from "~/features/oversight/policy";
import { csvAnswer } from "~/lib/http/csv-answer";

export const loader = personalResponse(canMonitor, async ({ actor }) =>
  csvAnswer(`${messages.monitoringFile}.csv`, await overviewCsv(canSeeSoftware(actor)), "no-store"),
);
