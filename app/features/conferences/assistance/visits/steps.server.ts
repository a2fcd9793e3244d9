import { emit } from "~/features/jobs/emit.server";
import type { Tx } from "~db/client.server";
import { visitSteps } from "~db/schema/assistance";

/** Adds to the history of a request, and tells it to those concerned. */
export async function writeStep(tx: Tx, values: typeof visitSteps.$inferInsert): Promise<void> {
  const [step] = await tx.insert(visitSteps).values(values).returning({ id: visitSteps.id });
  if (!step) throw new Error("the step was not written");
  await emit(tx, { name: "visit.changed", payload: { stepId: step.id } });
}
