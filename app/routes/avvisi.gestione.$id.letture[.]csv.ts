import { personalResponse } from "~/features/accounts/guard.server";
import { findNotice, idOf } from "~/features/notices/find.server";
import { readingsCsv } from "~/features/notices/managing/readings.server";
import { canWriteNotices } from "~/features/notices/policy";
import { csvAnswer } from "~/lib/http/csv-answer";

export const loader = personalResponse(canWriteNotices, async ({ params }) => {
  const { id, slug } = await findNotice(idOf(params.id));
  return csvAnswer(`letture-${slug}.csv`, await readingsCsv(id), "no-store");
});
