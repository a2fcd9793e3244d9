import { eq } from "drizzle-orm";
import type { DocumentFile } from "~/features/content/details";
import { newMeta } from "~/features/editorial/texts/create.server";
import { composeSource, type EditedSource } from "~/features/editorial/texts/source";
import { slugOf } from "~/features/forum/ask/slug";
import { contentIndexer } from "~/features/search/content-index.server";
import { keepFileTexts } from "~/features/uploads/file-text.server";
import { keepFile } from "~/features/uploads/keep.server";
import { todayInRome } from "~/lib/format";
import type { Tx } from "~db/client.server";
import { entries, entryLinks, type Withdrawal } from "~db/schema/content";
import { files } from "~db/schema/kernel";
import { PUBLISHED, TO_READ, TO_WITHDRAW, VIDEO, WITHDRAWN } from "./documents";

const daysAgo = (days: number) => todayInRome(new Date(Date.now() - days * 86_400_000));

interface Writers {
  sogei: number;
  supervisore: number;
  ministero: number;
}

interface Seeding {
  draft(
    tx: Tx,
    source: EditedSource,
    values: { writer: number; hours: number; state?: "review"; baseChecksum?: string; withdrawal?: Withdrawal },
  ): Promise<number>;
  publish(
    tx: Tx,
    source: EditedSource,
    authors: { writtenBy: number; reviewedBy: number; threadId: null },
  ): Promise<number>;
}

/** Documents with files, one of them in two versions; a video that is being written; a text withdrawn, and one that is to be. */
export async function seedDocuments(tx: Tx, people: Writers, { draft, publish }: Seeding): Promise<void> {
  const { sogei, supervisore, ministero } = people;
  const [first, second] = [await keep(tx, PUBLISHED.first, ministero), await keep(tx, PUBLISHED.second, ministero)];
  await keepFileTexts(
    tx,
    new Map([
      [first.id, PUBLISHED.first.text],
      [second.id, PUBLISHED.second.text],
    ]),
  );
  const release = { date: daysAgo(6), changed: PUBLISHED.second.changed, file: second };
  const source = documentOf(PUBLISHED, first, [release]);
  const entryId = await publish(tx, source, { writtenBy: ministero, reviewedBy: sogei, threadId: null });
  await own(tx, "document", entryId, [first, second]);

  const memo = await keep(tx, TO_READ.first, ministero);
  const draftId = await draft(tx, documentOf(TO_READ, memo, []), { writer: ministero, hours: 5, state: "review" });
  await own(tx, "draft", draftId, [memo]);
  await draft(tx, videoOf(), { writer: sogei, hours: 9 });

  const authors = { writtenBy: sogei, reviewedBy: supervisore, threadId: null };
  await withdraw(tx, await publish(tx, questionOf(WITHDRAWN), authors), questionOf(WITHDRAWN).slug);
  const asked = questionOf(TO_WITHDRAW);
  const askedId = await publish(tx, asked, authors);
  const [entry] = await tx.select({ checksum: entries.checksum }).from(entries).where(eq(entries.id, askedId));
  const { withdrawal } = TO_WITHDRAW;
  const values = { writer: supervisore, hours: 7, state: "review" as const, baseChecksum: entry?.checksum, withdrawal };
  await draft(tx, asked, values);
}

async function keep(tx: Tx, { name, text }: { name: string; text: string }, uploadedBy: number): Promise<DocumentFile> {
  const mediaType = name.endsWith(".csv") ? "text/csv" : "text/plain";
  const { id, bytes } = await keepFile(tx, Buffer.from(text), { name, mediaType, uploadedBy });
  return { id, name, bytes };
}

async function own(tx: Tx, ownerKind: "document" | "draft", ownerId: number, owned: DocumentFile[]): Promise<void> {
  for (const { id } of owned) await tx.update(files).set({ ownerKind, ownerId }).where(eq(files.id, id));
}

type Release = { date: string; changed: string; file: DocumentFile };

function documentOf(seeded: typeof PUBLISHED | typeof TO_READ, file: DocumentFile, releases: Release[]) {
  const { title, summary, body, published, touches } = seeded;
  const described = { genre: "tabella" as const, issuer: "Sogei", published, date: daysAgo(40) };
  const meta = { ...newMeta(), title, summary, topics: ["smart-card" as const], ...described, touches: [...touches] };
  return composeSource({ kind: "document", slug: slugOf(title) }, { ...without(meta), file, releases }, body);
}

function videoOf(): EditedSource {
  const { title, summary, body, length, chapters, scenes } = VIDEO;
  const meta = { ...without(newMeta()), title, summary, topics: ["esiti" as const], length };
  const parts = {
    chapters: chapters.map((chapter) => ({ ...chapter })),
    scenes: scenes.map((scene) => ({ ...scene })),
  };
  return composeSource({ kind: "video", slug: slugOf(title) }, { ...meta, ...parts }, body);
}

function questionOf({ title, summary, topic, body }: typeof WITHDRAWN | typeof TO_WITHDRAW): EditedSource {
  return composeSource({ kind: "faq", slug: slugOf(title) }, { ...newMeta(), title, summary, topics: [topic] }, body);
}

/** What only questions have is in no document. */
function without<Meta extends object>(meta: Meta): Omit<Meta, "keywords"> {
  const { keywords: _, ...others } = meta as Meta & { keywords?: unknown };
  return others;
}

async function withdraw(tx: Tx, id: number, slug: string): Promise<void> {
  const { reason, replacement } = WITHDRAWN.withdrawal;
  const withdrawal = { reason, replacement: { ...replacement } };
  await tx.update(entries).set({ withdrawal, retiredAt: new Date() }).where(eq(entries.id, id));
  await tx.delete(entryLinks).where(eq(entryLinks.fromId, id));
  await contentIndexer.remove(tx, "faq", slug);
}
