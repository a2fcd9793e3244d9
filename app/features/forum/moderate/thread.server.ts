import { eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Actor } from "~/features/accounts/actor";
import type { AuditAction } from "~/features/audit/actions";
import { refusePersonalData } from "~/features/guard/check/refuse";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { FORUM_CATEGORIES } from "~db/enums";
import { threads } from "~db/schema/forum";
import { readNumber } from "../ids";
import { knownContacts } from "../known-contacts.server";
import { canModerate } from "../policy";
import { findThread } from "../thread/read.server";
import { changeThreads } from "../write/announce.server";
import { markDuplicate, unmarkDuplicate } from "./duplicate.server";
import { messages } from "./messages";
import { showPost } from "./posts.server";
import { type Change, record } from "./record.server";
import { changeVisibility, inviteVendor, removeVendor } from "./reserved.server";

type Verb = (change: Change) => Promise<void>;

const now = sql`now()`;
const NAMED_ELSEWHERE = { isNamedElsewhere: true };

/** What Sogei does to a thread, by the form's `intento`. */
const MODERATION: Record<string, Verb> = {
  chiudi: async (change) =>
    set(change, "thread.locked", { lockedAt: now, moderationReason: await reasonOf(change.form) }),
  riapri: (change) => set(change, "thread.unlocked", { lockedAt: null, moderationReason: null }),
  evidenza: (change) => set(change, "thread.pinned", { pinnedAt: now }),
  "non-evidenza": (change) => set(change, "thread.unpinned", { pinnedAt: null }),
  sposta: move,
  nascondi: async (change) =>
    set(change, "thread.hidden", { hiddenAt: now, moderationReason: await reasonOf(change.form) }),
  mostra: (change) => set(change, "thread.shown", { hiddenAt: null, moderationReason: null }),
  doppia: markDuplicate,
  "non-doppia": unmarkDuplicate,
  "mostra-messaggio": ({ actor, form, address }) => showPost(actor, readNumber(String(form.messaggio)) ?? 0, address),
};

/** What the comune that asked may do, too. */
const OWNERS: Record<string, Verb> = { visibilita: changeVisibility, invita: inviteVendor, ritira: removeVendor };

/** One change to a thread that this person may read. Throws `NotFound`, `Forbidden`, `Invalid`, `Conflict`. */
export async function manageThread(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  const thread = await findThread(actor, id);
  const name = typeof form.intento === "string" ? form.intento : "";
  const own = Object.hasOwn(OWNERS, name) ? OWNERS[name] : undefined;
  if (own) return own({ actor, thread, form, address });
  if (!canModerate(actor)) throw new Forbidden();
  const verb = Object.hasOwn(MODERATION, name) ? MODERATION[name] : undefined;
  if (!verb) throw new NotFound();
  return verb({ actor, thread, form, address });
}

/** Readers of the thread read it, too: it passes the door of what is published. */
async function reasonOf(form: FormValues): Promise<string> {
  const motivo = typeof form.motivo === "string" ? form.motivo.replace(/\s+/g, " ").trim() : "";
  if (motivo.length < 5 || motivo.length > 200) throw new Invalid({ motivo: messages.reasonMissing });
  await refusePersonalData({ motivo }, knownContacts);
  return motivo;
}

async function set({ actor, thread, address }: Change, action: AuditAction, values: PgUpdateSetSource<typeof threads>) {
  await changeThreads(
    [thread],
    async (tx) => {
      await tx.update(threads).set(values).where(eq(threads.id, thread.id));
      await record(tx, actor, thread, action, address);
    },
    NAMED_ELSEWHERE,
  );
}

async function move({ actor, thread, form, address }: Change): Promise<void> {
  const category = FORUM_CATEGORIES.find((known) => known === form.categoria);
  if (!category) throw new Invalid({ categoria: messages.move.label });
  await changeThreads(
    [thread, { ...thread, category }],
    async (tx) => {
      await tx.update(threads).set({ category }).where(eq(threads.id, thread.id));
      await record(tx, actor, thread, "thread.moved", address, { from: thread.category, to: category });
    },
    NAMED_ELSEWHERE,
  );
}

/** Messages of a thread that are hidden, for who may show them again. */
export function hiddenPosts(threadId: number) {
  return db.execute<{ id: string; number: number; reason: string | null }>(sql`
    select id, number, hidden_reason as reason from posts where thread_id = ${threadId} and hidden_at is not null order by number`);
}
