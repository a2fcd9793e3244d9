import { and, eq, isNull } from "drizzle-orm";
import { readFilters } from "~/features/registry/filters";
import { listComuni } from "~/features/registry/list.server";
import { NotFound } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { comuni } from "~db/schema/registry";
import { type OwnPlan, readPlan } from "../dates.server";
import { listReports } from "./reports.server";
import { nextMilestone, timelineOf } from "./timeline";

const SHOWN = 8;

/** Comuni with the name or code asked for in an address; null when none is asked. */
export async function findComuni(params: URLSearchParams) {
  const filters = readFilters(params, { regions: [], provinces: [] });
  if (!filters.name) return null;
  const { rows, similar } = await listComuni(filters, null, SHOWN);
  return [...rows, ...similar].map(({ id, name, istat, sigla }) => ({ id, name, istat, sigla }));
}

/** The plan of the comune of today with this ISTAT code. */
export async function planAt(istat: string): Promise<OwnPlan> {
  const [comune] = await db
    .select({ id: comuni.id })
    .from(comuni)
    .where(and(eq(comuni.istat, istat), isNull(comuni.ceasedOn)));
  if (!comune) throw new NotFound();
  return readPlan(comune.id);
}

/** All that the page of a comune's dates shows to Sogei. */
export async function readDatesPage(istat: string) {
  const plan = await planAt(istat);
  const reports = await listReports(plan.id);
  const today = todayInRome();
  return {
    plan,
    today,
    reports,
    waiting: reports.filter(({ state }) => state === "reported"),
    timeline: timelineOf(plan.dates, today),
    next: nextMilestone(plan.dates),
  };
}
