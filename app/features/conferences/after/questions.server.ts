import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import { type Db, db } from "~db/client.server";
import type { ForumCategory, Topic } from "~db/enums";
import { conferenceQuestions, conferences } from "~db/schema/conferences";
import { canManageConferences } from "../policy";
import { messages } from "./messages";

const words = messages.questions;

/** Questions of a conference for who holds it; of who has asked only that they have. */
export function questionsFor(conferenceId: number) {
  return db
    .select({
      id: conferenceQuestions.id,
      body: conferenceQuestions.body,
      answeredAt: conferenceQuestions.answeredAt,
      threadPath: conferenceQuestions.threadPath,
    })
    .from(conferenceQuestions)
    .where(eq(conferenceQuestions.conferenceId, conferenceId))
    .orderBy(asc(conferenceQuestions.id));
}

export type QuestionRow = Awaited<ReturnType<typeof questionsFor>>[number];

/** Where in the forum questions about a topic stand. */
const CATEGORY_OF: Partial<Record<Topic, ForumCategory>> = {
  file: "file-di-subentro",
  tabelle: "file-di-subentro",
  aire: "aire",
  "smart-card": "smart-card",
  certificati: "certificazione",
  test: "web-service",
  piano: "piano-e-scheda",
  scheda: "piano-e-scheda",
};

/**
 * The form of the thread that a question becomes; the forum opens it. Its key is the question's: pressed twice, it is one thread.
 * Throws `Forbidden`, `NotFound`, `Conflict`.
 */
export async function threadOf(actor: Actor, conferenceId: number, question: unknown) {
  const { id, body, title, topics } = await openQuestion(actor, conferenceId, question);
  const titolo = words.threadTitle(title).slice(0, 180);
  const categoria = topics.flatMap((topic) => CATEGORY_OF[topic] ?? [])[0] ?? "anomalie";
  return {
    chiave: `web-conference-${id}`,
    titolo,
    testo: words.asked(body),
    categoria,
    visibilita: "pubblica",
  };
}

/** Remembers what became of a question: a path of the forum, or nothing but that it was answered. Throws as `threadOf`. */
export async function questionAnswered(
  actor: Actor,
  conferenceId: number,
  question: unknown,
  threadPath: string | null,
  address: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await openQuestion(actor, conferenceId, question, tx);
    const changed = await tx
      .update(conferenceQuestions)
      .set({ answeredAt: sql`now()`, threadPath })
      .where(and(eq(conferenceQuestions.id, id), isNull(conferenceQuestions.answeredAt)))
      .returning({ id: conferenceQuestions.id });
    if (!changed.length || !threadPath) return;
    const subject = { kind: "conference" as const, id: conferenceId };
    const details = { question: id };
    await audit(tx, { personId: actor.personId, action: "conference.question-opened", subject, address, details });
    await emit(tx, { name: "question.opened", payload: { questionId: id } });
  });
}

async function openQuestion(actor: Actor, conferenceId: number, question: unknown, tx: Db = db) {
  if (!canManageConferences(actor)) throw new Forbidden();
  if (!/^\d{1,15}$/.test(String(question))) throw new NotFound();
  const [found] = await tx
    .select({
      id: conferenceQuestions.id,
      body: conferenceQuestions.body,
      title: conferences.title,
      topics: conferences.topics,
      answeredAt: conferenceQuestions.answeredAt,
    })
    .from(conferenceQuestions)
    .innerJoin(conferences, eq(conferences.id, conferenceQuestions.conferenceId))
    .where(and(eq(conferenceQuestions.id, Number(question)), eq(conferenceQuestions.conferenceId, conferenceId)));
  if (!found) throw new NotFound();
  if (found.answeredAt) throw new Conflict(words.already);
  return found;
}
