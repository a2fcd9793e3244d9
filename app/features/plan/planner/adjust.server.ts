import { eq } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { planProposals, planUnplaced } from "~db/schema/planner";
import { candidateOf, type KnownCandidate } from "./candidates.server";
import { dateFaults, type TypedDates } from "./check-dates";
import { dayOf, dayOrNull, isoOf, isoOrNull } from "./days";
import { Ledger } from "./ledger";
import { asLoad, capacityOf, capacityRows, idList, italianCalendar, loadRows, lockPlanner } from "./load.server";
import { messages } from "./messages";
import { canPropose } from "./policy";
import { adjustSchema } from "./schema";
import { addVersions } from "./versions.server";

/**
 * Puts Sogei's own dates in place of what was proposed, as a new version that waits for the Ministero. Throws `Invalid` for dates the
 * planner itself would not choose, `Conflict` when the proposal is no longer the one the form was made from.
 */
export async function adjustPlan(actor: Actor, comuneId: number, form: FormValues, address: string): Promise<void> {
  if (!canPropose(actor)) throw new Forbidden();
  const parsed = adjustSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await countOf("planChange", actor.personId, messages.faults.manyChanges);
  const { versione, motivo } = parsed.data;
  await db.transaction(async (tx) => {
    await lockPlanner(tx);
    const [head] = await tx
      .select({ version: planProposals.version })
      .from(planProposals)
      .where(eq(planProposals.comuneId, comuneId));
    if ((head?.version ?? 0) !== versione) throw new Conflict(messages.faults.changed);
    const candidate = await candidateOf(tx, comuneId);
    if (!candidate) throw new Conflict(messages.faults.over);
    const dates = typedDates(parsed.data, candidate);
    const faults = await faultsOf(tx, dates, candidate);
    if (Object.keys(faults).length) throw new Invalid(faults);
    const row = {
      comuneId,
      isAdjusted: true,
      sheetId: candidate.sheetId,
      fileOn: isoOrNull(dates.file),
      testsEndOn: isoOrNull(dates.test),
      startFrom: isoOf(dates.dal),
      startTo: isoOf(dates.al),
    };
    await addVersions(tx, [row], { act: "adjusted", personId: actor.personId, note: motivo });
    await tx.delete(planUnplaced).where(eq(planUnplaced.comuneId, comuneId));
    const subject = { kind: "plan", id: comuneId } as const;
    await audit(tx, { personId: actor.personId, action: "plan.adjusted", subject, comuneId, address });
  });
}

/** A date of something that has happened is not planned, whatever the form says. */
function typedDates(
  { file, test, dal, al }: { file: string | null; test: string | null; dal: string; al: string },
  { fileSentOn, testsEndedOn }: KnownCandidate,
): TypedDates {
  return {
    file: fileSentOn === null && testsEndedOn === null ? dayOrNull(file) : null,
    test: testsEndedOn === null ? dayOrNull(test) : null,
    dal: dayOf(dal),
    al: dayOf(al),
  };
}

async function faultsOf(tx: Tx, dates: TypedDates, candidate: KnownCandidate): Promise<Record<string, string>> {
  const today = todayInRome();
  // Its own places are free for it.
  const own = idList([candidate.comuneId]);
  const [capacity, load] = await Promise.all([capacityRows(tx), loadRows(tx, today, { proposals: own, plans: own })]);
  const ledger = new Ledger(capacityOf(capacity), load.map(asLoad));
  return dateFaults(dates, candidate, dayOf(today), ledger, italianCalendar);
}
