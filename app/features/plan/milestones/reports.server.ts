import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { milestoneReports, plans } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";

const decider = alias(people, "decider");

/** What was recorded of a comune, the latest first. */
export function listReports(comuneId: number) {
  return db
    .select({
      id: milestoneReports.id,
      milestone: milestoneReports.milestone,
      happenedOn: milestoneReports.happenedOn,
      state: milestoneReports.state,
      reason: milestoneReports.reason,
      createdAt: milestoneReports.createdAt,
      reporter: people.name,
      decidedAt: milestoneReports.decidedAt,
      decider: decider.name,
    })
    .from(milestoneReports)
    .innerJoin(people, eq(people.id, milestoneReports.reportedBy))
    .leftJoin(decider, eq(decider.id, milestoneReports.decidedBy))
    .where(eq(milestoneReports.comuneId, comuneId))
    .orderBy(desc(milestoneReports.id))
    .limit(50);
}

export type Report = Awaited<ReturnType<typeof listReports>>[number];

export type Waiting = Awaited<ReturnType<typeof listWaiting>>[number];

const QUEUE = 100;

/** What waits for Sogei, the oldest first; of comuni that have ceased nothing does. */
export function listWaiting() {
  const planned = sql<string | null>`case ${milestoneReports.milestone}
    when 'file' then ${plans.filePlannedOn} when 'tests' then ${plans.testsEndPlannedOn}
    when 'start' then ${plans.startPlannedFrom} end::text`;
  return db
    .select({
      id: milestoneReports.id,
      milestone: milestoneReports.milestone,
      happenedOn: milestoneReports.happenedOn,
      plannedOn: planned,
      createdAt: milestoneReports.createdAt,
      reporter: people.name,
      comune: comuni.name,
      istat: comuni.istat,
    })
    .from(milestoneReports)
    .innerJoin(people, eq(people.id, milestoneReports.reportedBy))
    .innerJoin(comuni, eq(comuni.id, milestoneReports.comuneId))
    .innerJoin(plans, eq(plans.comuneId, milestoneReports.comuneId))
    .where(and(eq(milestoneReports.state, "reported"), sql`${comuni.ceasedOn} is null`))
    .orderBy(asc(milestoneReports.id))
    .limit(QUEUE);
}
