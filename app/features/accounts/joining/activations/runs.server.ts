import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { audit } from "~/features/audit/audit.server";
import { enqueue } from "~/features/jobs/enqueue.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { activationRuns } from "~db/schema/accounts";
import type { Actor } from "../../actor";
import { canSendInBulk } from "../../policy";
import type { ActivationFilters } from "./filters";
import { sendableIds } from "./list.server";
import { messages } from "./messages";
import { sendIfNeeded } from "./send.server";

/** Comuni a transaction of the job takes: a killed worker goes on from the last slice that was committed. */
export const SLICE = 100;

/**
 * Asks for a link to every comune of the filters that needs one; gives the run to watch. Throws `Invalid` when they are not as
 * many as the page has said.
 */
export async function startRun(actor: Actor, filters: ActivationFilters, form: FormValues, address: string) {
  if (!canSendInBulk(actor)) throw new Forbidden();
  const comuneIds = await sendableIds(filters);
  if (String(comuneIds.length) !== form.numero || comuneIds.length === 0)
    throw new Invalid({ form: messages.run.changed });
  return db.transaction(async (tx) => {
    const [run] = await tx
      .insert(activationRuns)
      .values({ requestedBy: actor.personId, comuneIds })
      .returning({ id: activationRuns.id });
    if (!run) throw new Error("the run was not written");
    const subject = { kind: "activation-run", id: run.id } as const;
    const details = { comuni: comuneIds.length };
    await audit(tx, { personId: actor.personId, action: "activation.run-started", subject, address, details });
    await enqueue(tx, "activations.send", { runId: run.id });
    return run.id;
  });
}

export interface Run {
  id: number;
  total: number;
  done: number;
  sent: number;
  createdAt: Date;
  finishedAt: Date | null;
}

const columns = {
  id: activationRuns.id,
  total: sql<number>`cardinality(${activationRuns.comuneIds})::int`,
  done: activationRuns.done,
  sent: activationRuns.sent,
  createdAt: activationRuns.createdAt,
  finishedAt: activationRuns.finishedAt,
};

export async function readRun(id: string | undefined): Promise<Run> {
  const number = /^\d{1,15}$/.test(id ?? "") ? Number(id) : 0;
  const [run] = await db.select(columns).from(activationRuns).where(eq(activationRuns.id, number));
  if (!run) throw new NotFound();
  return run;
}

/** The last one, for those who may start another. */
export async function lastRun(): Promise<Run | undefined> {
  const [run] = await db.select(columns).from(activationRuns).orderBy(desc(activationRuns.id)).limit(1);
  return run;
}

const payloadSchema = z.object({ runId: z.number().int() });

/** The job `activations.send`: slice after slice, each in a transaction with where the run has come to. */
export async function sendActivations(payload: unknown): Promise<void> {
  const { runId } = payloadSchema.parse(payload);
  while (await sendSlice(runId));
}

/** One slice; false when nothing is left. Two workers on one run wait for each other and never send twice. */
export async function sendSlice(runId: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [run] = await tx.select().from(activationRuns).where(eq(activationRuns.id, runId)).for("update");
    if (!run || run.finishedAt) return false;
    const slice = run.comuneIds.slice(run.done, run.done + SLICE);
    let sent = run.sent;
    // In one order, as every run takes its locks.
    for (const comuneId of [...slice].sort((a, b) => a - b)) {
      if (await sendIfNeeded(tx, comuneId, run.requestedBy)) sent += 1;
    }
    const done = run.done + slice.length;
    const isFinished = done >= run.comuneIds.length;
    await tx
      .update(activationRuns)
      .set({ done, sent, finishedAt: isFinished ? sql`now()` : null })
      .where(eq(activationRuns.id, runId));
    return !isFinished;
  });
}
