import { progressCsv } from "~/features/oversight/export.server";
import { messages } from "~/features/oversight/messages";
import { route } from "~/lib/http/route.server";

export const loader = route(async () => {
  const headers = {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${messages.file}"`,
    "cache-control": "no-cache",
  };
  return new Response(await progressCsv(), { headers });
});
