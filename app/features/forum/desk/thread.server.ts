import { eq } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { Forbidden, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { threads } from "~db/schema/forum";
import { cannedTitles } from "../canned/canned.server";
import { canUseDesk } from "../policy";
import { findThread } from "../thread/read.server";
import { assignThreads } from "./assign.server";
import { assigneeName, choices } from "./assignable.server";
import type { DeskDone } from "./messages";
import { addNote, noteFor, notesOf, removeNote } from "./notes.server";
import { changeWaiting } from "./status.server";

export type DeskThread = Awaited<ReturnType<typeof deskThread>>;

/** What Sogei sees beside a thread that it may read: whose turn it is, who has it, its own notes, replies to choose from; in one query. Throws `Forbidden`. */
export async function deskThread(actor: Actor, id: number) {
  if (!canUseDesk(actor)) throw new Forbidden();
  const [found] = await db
    .select({
      id: threads.id,
      waitingFor: threads.waitingFor,
      waitingSince: threads.waitingSince,
      solutions: threads.solutions,
      assigneeId: threads.assigneeId,
      assignee: assigneeName,
      team: threads.team,
      notes: notesOf(id),
      choices,
      canned: cannedTitles,
    })
    .from(threads)
    .leftJoin(people, eq(people.id, threads.assigneeId))
    .where(eq(threads.id, id));
  if (!found) throw new NotFound();
  return { ...found, notes: found.notes.map((note) => noteFor(actor, note)) };
}

/** The same on a page of its own, where forms that were refused come back. */
export async function deskThreadPage(actor: Actor, id: number) {
  const [thread, desk] = await Promise.all([findThread(actor, id), deskThread(actor, id)]);
  return { thread: { id, slug: thread.slug, title: thread.title }, desk };
}

type Verb = (actor: Actor, id: number, form: FormValues, address: string) => Promise<unknown>;

const VERBS: Record<string, { done: DeskDone; act: Verb }> = {
  nota: { done: "nota", act: addNote },
  "togli-nota": { done: "nota-tolta", act: removeNote },
  assegna: { done: "assegnata", act: (actor, id, form, address) => assignThreads(actor, [id], form, address) },
  stato: { done: "stato", act: changeWaiting },
};

/** What Sogei does beside a thread, by the form's `intento`; gives the place on the thread's page where it shows. */
export async function actOnDesk(actor: Actor, id: number, form: FormValues, address: string): Promise<string> {
  const { slug } = await findThread(actor, id);
  const verb = typeof form.intento === "string" && Object.hasOwn(VERBS, form.intento) ? VERBS[form.intento] : undefined;
  if (!verb) throw new NotFound();
  await verb.act(actor, id, form, address);
  return `${paths.thread(id, slug, { banco: verb.done })}#banco`;
}
