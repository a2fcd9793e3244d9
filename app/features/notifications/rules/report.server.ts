import { eq } from "drizzle-orm";
import { paths } from "~/lib/paths";
import { suggestions } from "~db/schema/feedback";
import type { Rules } from "../rule";
import { words } from "../words";

export const reportRules: Rules<"report.handled"> = {
  async "report.handled"(db, { reportId }) {
    const [report] = await db.select().from(suggestions).where(eq(suggestions.id, reportId));
    if (!report?.personId) return [];
    const { label, ...told } = words.reportHandled(report.answer);
    const href = paths.ownReport(reportId);
    const to = { personId: report.personId, comuneId: report.comuneId ?? undefined };
    return [{ kind: "answers", to, ...told, action: { label, href }, href }];
  },
};
