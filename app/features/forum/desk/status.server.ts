import { eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { threads } from "~db/schema/forum";
import { messages as forum } from "../messages";
import { canUseDesk } from "../policy";
import { findThread } from "../thread/read.server";
import { changeThreads } from "../write/announce.server";
import { messages } from "./messages";

/** What the form says: whose turn it is. */
const STATES = { sogei: "sogei", comune: "comune", nessuno: null } as const;

/** Says by hand whose turn it is; answers do so by themselves. Throws `Forbidden`, `Invalid`, `Conflict` for a solved thread. */
export async function changeWaiting(actor: Actor, threadId: number, form: FormValues, address: string): Promise<void> {
  if (!canUseDesk(actor)) throw new Forbidden();
  const { personId } = actor;
  await countOf("desk", personId, forum.tooMany);
  const thread = await findThread(actor, threadId);
  const asked = typeof form.stato === "string" && Object.hasOwn(STATES, form.stato) ? form.stato : undefined;
  if (!asked) throw new Invalid({ stato: messages.status.missing });
  const waitingFor = STATES[asked as keyof typeof STATES];
  await changeThreads([thread], async (tx) => {
    const [now] = await tx
      .select({ waitingFor: threads.waitingFor, solutions: threads.solutions })
      .from(threads)
      .where(eq(threads.id, threadId))
      .for("no key update");
    if (now?.solutions && waitingFor) throw new Conflict(messages.status.solved);
    if (now?.waitingFor === waitingFor) return;
    const waitingSince = sql`date_trunc('milliseconds', now())`;
    await tx
      .update(threads)
      .set({ waitingFor, ...(waitingFor && { waitingSince }) })
      .where(eq(threads.id, threadId));
    const subject = { kind: "thread", id: threadId } as const;
    const { comuneId } = thread;
    await audit(tx, {
      personId,
      action: "thread.waiting-changed",
      subject,
      comuneId,
      address,
      details: { waitingFor: asked },
    });
  });
}
