import { eq, type SQL, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { threadNotes } from "~db/schema/desk";
import { readNumber } from "../ids";
import { messages as forum } from "../messages";
import { canRemoveNote, canUseDesk } from "../policy";
import { findThread } from "../thread/read.server";
import { messages } from "./messages";

const LONGEST = 4_000;

/**
 * Writes something beside a thread that only Sogei reads. Nothing else of the site learns of it: no message, no search, no event, no live
 * news, no page that is kept; the thread's own counters and times stay as they are. Throws `Forbidden`, `NotFound`, `Invalid`.
 */
export async function addNote(actor: Actor, threadId: number, form: FormValues, address: string): Promise<void> {
  if (!canUseDesk(actor)) throw new Forbidden();
  const { personId } = actor;
  await countOf("desk", personId, forum.tooMany);
  const { comuneId } = await findThread(actor, threadId);
  const body = typeof form.nota === "string" ? form.nota.replaceAll("\r\n", "\n").trim() : "";
  if (!body) throw new Invalid({ nota: messages.notes.missing });
  if (body.length > LONGEST) throw new Invalid({ nota: messages.notes.long });
  await db.transaction(async (tx) => {
    const [note] = await tx
      .insert(threadNotes)
      .values({ threadId, authorId: personId, body })
      .returning({ id: threadNotes.id });
    const subject = { kind: "note", id: note?.id ?? 0 } as const;
    await audit(tx, { personId, action: "note.written", subject, comuneId, address, details: { threadId } });
  });
}

/** Its author, or who leads the support, takes a note away for good. Throws `Forbidden`, `NotFound`. */
export async function removeNote(actor: Actor, threadId: number, form: FormValues, address: string): Promise<void> {
  if (!canUseDesk(actor)) throw new Forbidden();
  const { personId } = actor;
  await countOf("desk", personId, forum.tooMany);
  const id = readNumber(typeof form.nota === "string" ? form.nota : null) ?? 0;
  const [note] = await db.select().from(threadNotes).where(eq(threadNotes.id, id));
  if (note?.threadId !== threadId) throw new NotFound();
  if (!canRemoveNote(actor, note)) throw new Forbidden(messages.notes.notYours);
  await db.transaction(async (tx) => {
    await tx.delete(threadNotes).where(eq(threadNotes.id, id));
    const subject = { kind: "note", id } as const;
    await audit(tx, { personId, action: "note.removed", subject, address, details: { threadId } });
  });
}

interface NoteRow {
  id: number;
  authorId: number;
  author: string | null;
  body: string;
  /** As JSON writes it. */
  createdAt: string;
}

/** The notes of a thread, the first first: for a query of the desk, which has asked who is reading. */
export const notesOf = (threadId: number): SQL<NoteRow[]> => sql`(
  select coalesce(json_agg(json_build_object('id', n.id, 'authorId', n.author_id, 'author', w.name, 'body', n.body,
    'createdAt', n.created_at) order by n.id), '[]')
  from ${threadNotes} n left join ${people} w on w.id = n.author_id where n.thread_id = ${threadId})`;

/** A note as its reader sees it. */
export function noteFor(actor: Actor, { createdAt, ...note }: NoteRow) {
  return { ...note, createdAt: new Date(createdAt), canRemove: canRemoveNote(actor, note) };
}

export type Note = ReturnType<typeof noteFor>;
