import { and, asc, eq, isNull, lt } from "drizzle-orm";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import { entries } from "~db/schema/content";
import { suggestions } from "~db/schema/feedback";
import type { PersonalMessage } from "../message";
import type { Rules } from "../rule";
import { words } from "../words";
import { holdersOf } from "./referenti.server";

/** To who looks after the texts: what readers write, and what has not been read again in time. */
export const textRules: Rules<"report.made" | "texts.stale"> = {
  async "report.made"(db, { reportId }) {
    const [report] = await db.select().from(suggestions).where(eq(suggestions.id, reportId));
    if (!report || report.handledAt) return [];
    return toCurators(db, words.reportMade(report.path, report.body), paths.reportToHandle(reportId));
  },

  async "texts.stale"(db, { day }) {
    const rows = await db
      .select({ title: entries.title })
      .from(entries)
      .where(and(isNull(entries.retiredAt), isNull(entries.visibleUntil), lt(entries.reviewBy, day)))
      .orderBy(asc(entries.reviewBy), asc(entries.title));
    if (!rows.length) return [];
    return toCurators(db, words.textsStale(rows.map(({ title }) => title)), paths.editorial());
  },
};

type Words = Pick<PersonalMessage, "subject" | "paragraphs" | "reason"> & { label: string };

async function toCurators(db: Db, { label, ...told }: Words, href: string): Promise<PersonalMessage[]> {
  const people = await holdersOf(db, ["supervisore"]);
  return people.map((personId) => ({ kind: "texts", to: { personId }, ...told, action: { label, href }, href }));
}
