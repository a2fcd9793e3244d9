import { desc, eq, inArray, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import type { LeftOutReason } from "~db/enums";
import { people } from "~db/schema/accounts";
import { planDecisions, planRuns, planUnplaced } from "~db/schema/planner";
import { comuni } from "~db/schema/registry";
import { idList } from "./load.server";

const idOf = (text: string | undefined) => (/^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : 0);

/** What a run of the planner was asked for and what came out of it. */
export async function readRun(id: string | undefined) {
  const [run] = await db
    .select({
      id: planRuns.id,
      at: planRuns.createdAt,
      notBefore: planRuns.notBefore,
      weeks: planRuns.weeks,
      proposed: planRuns.proposed,
      unplaced: planRuns.unplaced,
      filters: planRuns.filters,
      person: people.name,
    })
    .from(planRuns)
    .innerJoin(people, eq(people.id, planRuns.requestedBy))
    .where(eq(planRuns.id, idOf(id)));
  if (!run) throw new NotFound();
  const count = sql<number>`count(*)::int`;
  const reasons = await db
    .select({ reason: planUnplaced.reason, count })
    .from(planUnplaced)
    .where(eq(planUnplaced.runId, run.id))
    .groupBy(planUnplaced.reason)
    .orderBy(desc(count));
  return { ...run, reasons };
}

export type Run = Awaited<ReturnType<typeof readRun>>;

/** Rows of a decision that its page shows. */
const SHOWN = 400;

/**
 * A decision with the comuni it is about, and those it left out, by name. An authority sees its provinces' comuni only, and nothing of
 * one that does not concern it. Throws `NotFound`.
 */
export async function readDecision(id: string | undefined, provinces: readonly string[] | null) {
  const [decision] = await db
    .select({
      id: planDecisions.id,
      act: planDecisions.act,
      at: planDecisions.createdAt,
      note: planDecisions.note,
      decided: planDecisions.decided,
      leftOut: planDecisions.leftOut,
      person: people.name,
    })
    .from(planDecisions)
    .innerJoin(people, eq(people.id, planDecisions.personId))
    .where(eq(planDecisions.id, idOf(id)));
  if (!decision) throw new NotFound();
  const comuni = await db.execute<DecidedComune>(sql`
    select c.name, c.istat, p.sigla, v.start_from::text "startFrom", v.start_to::text "startTo"
    from plan_versions v join comuni c on c.id = v.comune_id join provinces p on p.code = c.province_code
    where v.decision_id = ${decision.id} ${provinces ? sql`and ${inArray(sql`c.province_code`, [...provinces, ""])}` : sql``}
    order by c.name_key, c.id limit ${SHOWN}`);
  if (provinces) {
    if (!comuni.length || decision.act !== "approved") throw new NotFound();
    return { ...decision, comuni, leftOut: [] };
  }
  return { ...decision, comuni, leftOut: await named(decision.leftOut) };
}

interface DecidedComune extends Record<string, unknown> {
  name: string;
  istat: string;
  sigla: string;
  startFrom: string | null;
  startTo: string | null;
}

async function named(rows: { comuneId: number; why: LeftOutReason }[]) {
  const ids = idList(rows.map(({ comuneId }) => comuneId));
  const found = await db
    .select({ id: comuni.id, name: comuni.name, istat: comuni.istat })
    .from(comuni)
    .where(sql`${comuni.id} in ${ids}`)
    .orderBy(comuni.nameKey, comuni.id);
  const reasons = new Map(rows.map(({ comuneId, why }) => [comuneId, why]));
  return found.map((comune) => ({ ...comune, why: reasons.get(comune.id) ?? ("changed" as const) }));
}

export type DecisionRecord = Awaited<ReturnType<typeof readDecision>>;
