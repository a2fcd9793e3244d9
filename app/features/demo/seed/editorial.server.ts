import { and, eq, inArray, sql } from "drizzle-orm";
import { writeEntry } from "~/features/content/write.server";
import { renderChecked } from "~/features/editorial/texts/check.server";
import { newMeta } from "~/features/editorial/texts/create.server";
import type { Place } from "~/features/editorial/texts/kinds";
import { composeSource, type EditedSource, nextVersion, readSource } from "~/features/editorial/texts/source";
import { noteSources } from "~/features/editorial/texts/sources.server";
import { slugOf } from "~/features/forum/ask/slug";
import { enqueue } from "~/features/jobs/enqueue.server";
import { contentIndexer } from "~/features/search/content-index.server";
import type { Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { entries } from "~db/schema/content";
import { entryDrafts, entrySources } from "~db/schema/editorial";
import { threads } from "~db/schema/forum";
import { PERSONAS } from "../personas";
import { seedDocuments } from "./documents.server";
import { CORRECTED, IN_REVIEW, NEW_TEXTS, type SeededText, SOLVED_THREAD, STALE } from "./texts";

const HOUR_MS = 3_600_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR_MS);

/** The desk of the texts: drafts in every state, a question born of a discussion, texts to check and past their review. */
export async function seedTexts(tx: Tx): Promise<void> {
  const { sogei, supervisore } = await writers(tx);
  await draft(tx, newText(NEW_TEXTS.draft), { writer: sogei, hours: 30 });
  await draft(tx, newText(NEW_TEXTS.review), { writer: supervisore, hours: 20, state: "review" });
  await scheduled(tx, newText(NEW_TEXTS.scheduled), { writer: sogei, reviewer: supervisore });
  await corrected(tx, IN_REVIEW, async (source, baseChecksum) =>
    draft(tx, withSentence(source), { writer: sogei, hours: 3, state: "review", baseChecksum }),
  );
  await corrected(tx, CORRECTED, async (source) => {
    const version = nextVersion(source.meta.version);
    const next = composeSource(CORRECTED, { ...source.meta, version }, withSentence(source).body);
    await publish(tx, next, { writtenBy: sogei, reviewedBy: supervisore, threadId: null });
  });
  const [thread] = await tx.select({ id: threads.id }).from(threads).where(eq(threads.title, SOLVED_THREAD));
  const born = { writtenBy: supervisore, reviewedBy: sogei, threadId: thread?.id ?? null };
  const entryId = await publish(tx, newText(NEW_TEXTS.published), born);
  // A solution was added since.
  await tx
    .update(entrySources)
    .set({ mark: "" })
    .where(and(eq(entrySources.entryId, entryId), eq(entrySources.kind, "thread")));
  for (const { kind, slug, daysAgo } of STALE) {
    const late = { reviewBy: sql`current_date - ${daysAgo}::int` };
    await tx
      .update(entries)
      .set(late)
      .where(and(eq(entries.kind, kind), eq(entries.slug, slug)));
  }
  await seedDocuments(tx, await writers(tx), { draft, publish });
  await contentIndexer.finish(tx);
}

async function writers(tx: Tx) {
  const emails = [PERSONAS.sogei.email, PERSONAS.supervisore.email, PERSONAS.ministero.email];
  const rows = await tx.select().from(people).where(inArray(people.email, emails));
  const idOf = (email: string) => rows.find((person) => person.email === email)?.id ?? 0;
  return {
    sogei: idOf(PERSONAS.sogei.email),
    supervisore: idOf(PERSONAS.supervisore.email),
    ministero: idOf(PERSONAS.ministero.email),
  };
}

function newText({ title, summary, topic, body }: SeededText): EditedSource {
  const place = { kind: "faq", slug: slugOf(title) } as const;
  return composeSource(place, { ...newMeta(), title, summary, topics: [topic] }, body);
}

/** What the desk has added to a text of the files. */
function withSentence({ kind, slug, meta, body }: EditedSource): EditedSource {
  const sentence =
    "Se dopo la correzione il problema resta, scrivi nel [forum](/forum) e indica la versione del gestionale.";
  return composeSource({ kind, slug }, meta, `${body.trim()}\n\n${sentence}`);
}

/** Does something with a text of the files, where it is there. */
async function corrected(tx: Tx, place: Place, work: (source: EditedSource, checksum: string) => Promise<unknown>) {
  const [entry] = await tx
    .select({ source: entries.source, checksum: entries.checksum })
    .from(entries)
    .where(and(eq(entries.kind, place.kind), eq(entries.slug, place.slug)));
  const source = entry && readSource(place, entry.source);
  if (source) await work(source, entry.checksum);
}

type Drafted = Partial<typeof entryDrafts.$inferInsert> & { writer: number; hours: number };

/** A text on its way. */
async function draft(tx: Tx, { kind, slug, meta, text }: EditedSource, { writer, hours, ...values }: Drafted) {
  const at = hoursAgo(hours);
  const written = { kind, slug, title: meta.title, text, writerIds: [writer], editedBy: writer };
  const [row] = await tx
    .insert(entryDrafts)
    .values({ ...written, createdAt: at, changedAt: at, ...values })
    .returning({ id: entryDrafts.id });
  return row?.id ?? 0;
}

async function scheduled(tx: Tx, source: EditedSource, { writer, reviewer }: { writer: number; reviewer: number }) {
  const publishAt = new Date(Date.now() + 3 * 24 * HOUR_MS);
  publishAt.setUTCHours(7, 0, 0, 0);
  const values = { writer, hours: 26, state: "scheduled" as const, reviewedBy: reviewer, publishAt };
  const draftId = await draft(tx, source, values);
  await enqueue(tx, "texts.publish", { draftId }, { runAt: publishAt, key: `texts.publish ${draftId}` });
}

async function publish(tx: Tx, source: EditedSource, authors: Parameters<typeof writeEntry>[3]): Promise<number> {
  const { entry, html } = await renderChecked(source, source.body);
  const { id } = await writeEntry(tx, entry, html, authors);
  await noteSources(tx, id);
  await contentIndexer.replace(tx, entry, html, "");
  return id;
}
