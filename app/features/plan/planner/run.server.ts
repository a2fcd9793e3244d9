import { inArray } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { planProposals, planRuns, planUnplaced } from "~db/schema/planner";
import { type Also, candidatesOf, type KnownCandidate } from "./candidates.server";
import { dayOf, isoOf, isoOrNull } from "./days";
import { type PlanFilters, planParams } from "./filters";
import { Ledger } from "./ledger";
import { asLoad, capacityOf, capacityRows, idList, italianCalendar, loadRows, lockPlanner } from "./load.server";
import { messages } from "./messages";
import { canPropose } from "./policy";
import { type Outcome, proposeAll } from "./propose";
import { runSchema } from "./schema";
import { addVersions } from "./versions.server";

/** What a run is asked for. */
interface Asked {
  filters: PlanFilters;
  also: Also;
  /** ISO day before which nothing is planned. */
  from: string;
  weeks: number;
}

/**
 * Proposes plans for the comuni of the filters; gives the run. Throws `Invalid` for limits that are none and when nobody waits for a
 * proposal, `LimitExceeded`.
 */
export async function runPlanner(
  actor: Actor,
  filters: PlanFilters,
  form: FormValues,
  address: string,
): Promise<number> {
  if (!canPropose(actor)) throw new Forbidden();
  const parsed = runSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { dal: from, settimane: weeks, rifai: again, ritardo: late } = parsed.data;
  if (from < todayInRome()) throw new Invalid({ dal: messages.faults.past });
  await countOf("planRun", actor.personId, messages.faults.manyRuns);
  return db.transaction(async (tx) => {
    const { id, ...details } = await runWithin(tx, actor.personId, { filters, also: { again, late }, from, weeks });
    const subject = { kind: "plan-run", id } as const;
    await audit(tx, { personId: actor.personId, action: "plan.proposed", subject, address, details });
    return id;
  });
}

/** The run itself, under the planner's lock: what stands in the calendar while it counts is what stands there when it is written. */
export async function runWithin(tx: Tx, personId: number, asked: Asked) {
  await lockPlanner(tx);
  const today = todayInRome();
  const candidates = await candidatesOf(tx, asked.filters, asked.also, today);
  if (!candidates.length) throw new Invalid({ form: messages.run.nobody });
  const outcome = await planned(tx, candidates, today, { notBefore: dayOf(asked.from), weeks: asked.weeks });
  const id = await write(tx, personId, candidates, outcome, asked);
  return { id, proposed: outcome.proposals.length, unplaced: outcome.unplaced.length };
}

async function planned(
  tx: Tx,
  candidates: KnownCandidate[],
  today: string,
  limits: { notBefore: number; weeks: number },
): Promise<Outcome> {
  const ids = candidates.map(({ comuneId }) => comuneId);
  const [capacity, load] = await Promise.all([capacityRows(tx), loadRows(tx, today, { proposals: idList(ids) })]);
  return proposeAll(candidates, limits, new Ledger(capacityOf(capacity), load.map(asLoad)), italianCalendar);
}

async function write(
  tx: Tx,
  personId: number,
  candidates: KnownCandidate[],
  { proposals, unplaced }: Outcome,
  { filters, from, weeks }: Asked,
): Promise<number> {
  const given = Object.entries(planParams(filters)).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  const [run] = await tx
    .insert(planRuns)
    .values({
      requestedBy: personId,
      filters: Object.fromEntries(given),
      notBefore: from,
      weeks,
      proposed: proposals.length,
      unplaced: unplaced.length,
    })
    .returning({ id: planRuns.id });
  if (!run) throw new Error("the run was not written");
  const sheetOf = new Map(candidates.map(({ comuneId, sheetId }) => [comuneId, sheetId]));
  const rows = proposals.map(({ comuneId, fileOn, testsEndOn, startFrom, startTo, reasons }) => ({
    comuneId,
    isAdjusted: false,
    sheetId: sheetOf.get(comuneId) ?? null,
    fileOn: isoOrNull(fileOn),
    testsEndOn: isoOrNull(testsEndOn),
    startFrom: isoOf(startFrom),
    startTo: isoOf(startTo),
    reasons,
  }));
  await addVersions(tx, rows, { act: "proposed", personId, runId: run.id });
  await withdraw(tx, personId, run.id, unplaced);
  await tx
    .delete(planUnplaced)
    .where(inArray(planUnplaced.comuneId, idList(candidates.map(({ comuneId }) => comuneId))));
  for (let at = 0; at < unplaced.length; at += SLICE) {
    await tx.insert(planUnplaced).values(unplaced.slice(at, at + SLICE).map((row) => ({ ...row, runId: run.id })));
  }
  return run.id;
}

/** Rows of one INSERT: a statement takes 65,535 parameters. */
const SLICE = 5_000;

/** A proposal that was made before and for which there is no place any more is given up. */
async function withdraw(tx: Tx, personId: number, runId: number, unplaced: Outcome["unplaced"]): Promise<void> {
  const ids = idList(unplaced.map(({ comuneId }) => comuneId));
  const heads = await tx.select().from(planProposals).where(inArray(planProposals.comuneId, ids));
  const given = heads.filter(({ state }) => state === "open" || state === "returned");
  await addVersions(tx, given, { act: "withdrawn", personId, runId });
}
