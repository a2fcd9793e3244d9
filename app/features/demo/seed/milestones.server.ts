import { eq, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { Milestone, WorkItem } from "~db/enums";
import { people } from "~db/schema/accounts";
import { milestoneReports, plans, workDone } from "~db/schema/plan";
import { PERSONAS } from "../personas";
import { idsOf } from "./people.server";

const IVREA = "001125";
const TICKED: [item: WorkItem, daysAgo: number][] = [
  ["file", 52],
  ["adaptation", 49],
  ["certificates", 47],
  ["pec", 47],
];

/**
 * The planned dates that go with those that happened, the work Ivrea has ticked off, and days that wait for Sogei: of comuni of the
 * province of Torino with a referente, by the stage they are in.
 */
export async function seedMilestones(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update plans set file_planned_on = file_sent_on + (comune_id % 9)::int - 4,
      tests_end_planned_on = coalesce(tests_ended_on + (comune_id % 7)::int - 3, start_planned_from - 12)
    where file_sent_on is not null`);
  const [ids, [rino], [sara]] = await Promise.all([
    idsOf(tx, [IVREA]),
    tx.select().from(people).where(eq(people.email, PERSONAS.referente.email)),
    tx.select().from(people).where(eq(people.email, PERSONAS.sogei.email)),
  ]);
  const ivrea = ids[IVREA];
  if (!ivrea || !rino || !sara) return;
  await seedIvrea(tx, ivrea, rino.id, sara.id);
  await seedWaiting(tx);
}

/** The file two days late, the end of the tests overdue, the subentro in three weeks. */
async function seedIvrea(tx: Tx, comuneId: number, referente: number, sogei: number): Promise<void> {
  await tx
    .update(plans)
    .set({
      filePlannedOn: sql`current_date - 46`,
      fileSentOn: sql`current_date - 44`,
      testsEndPlannedOn: sql`current_date - 11`,
      startPlannedFrom: sql`current_date + 20`,
      startPlannedTo: sql`current_date + 24`,
    })
    .where(eq(plans.comuneId, comuneId));
  const shared = { comuneId, milestone: "file" as const, reportedBy: referente, decidedBy: sogei };
  await tx.insert(milestoneReports).values([
    {
      ...shared,
      happenedOn: sql`current_date - 47`,
      state: "refused",
      reason: "A noi risulta un solo invio, tre giorni dopo: controlla la data della ricevuta.",
      createdAt: sql`now() - interval '43 days'`,
      decidedAt: sql`now() - interval '42 days'`,
    },
    {
      ...shared,
      happenedOn: sql`current_date - 44`,
      state: "confirmed",
      createdAt: sql`now() - interval '42 days'`,
      decidedAt: sql`now() - interval '41 days'`,
    },
  ]);
  await tx
    .insert(workDone)
    .values(
      TICKED.map(([item, days]) => ({ comuneId, item, doneBy: referente, doneOn: sql`current_date - ${days}::int` })),
    );
}

interface Candidate extends Record<string, unknown> {
  comuneId: number;
  personId: number;
  stage: string;
}

const NEXT: Record<string, Milestone> = { presubentro: "file", test: "tests", subentro: "start" };

/** Each comune with a referente of its own that has something to record has recorded it lately. */
async function seedWaiting(tx: Tx): Promise<void> {
  const found = await tx.execute<Candidate>(sql`
    select p.comune_id::int "comuneId", min(m.person_id)::int "personId", p.stage from plans p
    join memberships m on m.comune_id = p.comune_id and m.role = 'referente' and m.ended_at is null
    join people h on h.id = m.person_id and h.email <> ${PERSONAS.referente.email}
    where p.stage in ('presubentro', 'test', 'subentro') group by p.comune_id, p.stage order by p.comune_id`);
  const rows = found.flatMap(({ comuneId, personId, stage }, index) => {
    const milestone = NEXT[stage];
    if (!milestone) return [];
    const day = sql`current_date - ${index % 4}::int`;
    const createdAt = sql`now() - make_interval(hours => ${3 + index * 7})`;
    return [{ comuneId, milestone, reportedBy: personId, happenedOn: day, state: "reported" as const, createdAt }];
  });
  if (!rows.length) return;
  await tx.insert(milestoneReports).values(rows);
  // Recorded about the day that was planned.
  await tx.execute(sql`
    update plans p set
      tests_end_planned_on = case when r.milestone = 'tests' then r.happened_on + 2 else p.tests_end_planned_on end,
      start_planned_from = case r.milestone when 'start' then r.happened_on - 1 else r.happened_on + 25 end,
      start_planned_to = case r.milestone when 'start' then r.happened_on + 3 else r.happened_on + 29 end
    from milestone_reports r where r.comune_id = p.comune_id and r.state = 'reported' and p.file_sent_on is not null`);
}
