import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { todayInRome } from "~/lib/format";
import { readPlan } from "./dates.server";
import { canDecideMilestones } from "./milestones/policy";
import { listReports } from "./milestones/reports.server";
import { timelineOf } from "./milestones/timeline";
import { softwareWords } from "./sheet/facts";
import { canReadSheetOf } from "./sheet/policy";
import { listVersions } from "./sheet/versions.server";

export type Watched = NonNullable<Awaited<ReturnType<typeof readWatched>>>;

/** The parts of a comune's page that are not public, for who may read them; null for everybody else. */
export async function readWatched(actor: Actor, comune: { id: number; istat: string; provinceCode: string }) {
  if (!canReadSheetOf(actor, comune)) return null;
  const [plan, [inForce], reports] = await Promise.all([
    readPlan(comune.id),
    listVersions(comune.id),
    listReports(comune.id),
  ]);
  return {
    istat: comune.istat,
    timeline: timelineOf(plan.dates, todayInRome()),
    waiting: reports.filter(({ state }) => state === "reported"),
    sheet: inForce && {
      version: inForce.version,
      software: softwareWords(inForce),
      workstations: inForce.workstations,
      contact: [inForce.contactName, inForce.contactEmail, inForce.contactPhone].filter(Boolean).join(", ") || null,
    },
    isOwn: comuneMemberships(actor).some(({ comuneId }) => comuneId === comune.id),
    canDecide: canDecideMilestones(actor) && plan.ceasedOn === null,
  };
}
