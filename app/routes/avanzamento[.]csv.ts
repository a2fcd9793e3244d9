import { messages } from "~/features/oversight/messages";
import { overviewCsv } from "~/features/oversight/overview.server";
import { csvAnswer } from "~/lib/http/csv-answer";
import { route } from "~/lib/http/route.server";

export const loader = route(async () => csvAnswer(`${messages.file}.csv`, await overviewCsv(false), "no-cache"));
