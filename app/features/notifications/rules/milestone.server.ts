import { eq } from "drizzle-orm";
import { milestoneNames } from "~/features/plan/milestones/labels";
import { formatDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import { milestoneReports } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";
import type { PersonalMessage } from "../message";
import type { Rules } from "../rule";
import { sheetWords } from "../sheet-words";
import { holdersOf, referentiOf, watchersOf } from "./referenti.server";

export const milestoneRules: Rules<"milestone.reported" | "milestone.decided"> = {
  async "milestone.reported"(db, { reportId }) {
    const report = await reportOf(db, reportId);
    if (report?.state !== "reported") return [];
    const { label, ...words } = sheetWords.reported(report.comune, report.name, report.day);
    const href = paths.milestones();
    const people = await holdersOf(db, ["agente", "supervisore"]);
    return people.map((personId) => ({
      kind: "confirmations",
      to: { personId },
      ...words,
      action: { label, href },
      href,
    }));
  },

  async "milestone.decided"(db, { reportId }) {
    const report = await reportOf(db, reportId);
    if (!report) return [];
    const { comune, name, day, comuneId } = report;
    const { label, ...words } = wordsOf(report)(comune, name, day, report.reason ?? "");
    const href = paths.ownComune({ comune: report.istat });
    const people = await referentiOf(db, comuneId);
    const own = people.map(
      (personId): PersonalMessage => ({
        kind: "sheet",
        to: { personId, comuneId },
        ...words,
        action: { label, href },
        href,
      }),
    );
    if (report.state !== "confirmed") return own;
    const watching = (await watchersOf(db, comuneId)).filter((personId) => !people.includes(personId));
    return [...own, ...watching.map((personId) => progress(personId, report))];
  },
};

/** To the authority: what has happened, not who says so. */
function progress(personId: number, { comune, istat, name, day }: Report): PersonalMessage {
  const { label, ...told } = sheetWords.progress(comune, name, day);
  const href = paths.plan(istat);
  return { kind: "progress", to: { personId }, ...told, action: { label, href }, href };
}

type Report = NonNullable<Awaited<ReturnType<typeof reportOf>>>;

function wordsOf({ state, reportedBy, decidedBy }: { state: string; reportedBy: number; decidedBy: number | null }) {
  if (state === "refused" || state === "removed") return sheetWords[state];
  return reportedBy === decidedBy ? sheetWords.recorded : sheetWords.confirmed;
}

async function reportOf(db: Db, id: number) {
  const [row] = await db
    .select({ report: milestoneReports, comune: comuni.name, istat: comuni.istat })
    .from(milestoneReports)
    .innerJoin(comuni, eq(comuni.id, milestoneReports.comuneId))
    .where(eq(milestoneReports.id, id));
  if (!row) return undefined;
  const { report, ...place } = row;
  return { ...report, ...place, name: milestoneNames[report.milestone], day: formatDate(report.happenedOn) };
}
