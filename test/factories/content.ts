import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";
import type { ContentIndexer } from "~/features/content/import.server";
import { db } from "~db/client.server";
import type { EntryKind } from "~db/enums";
import { entries } from "~db/schema/content";

type Meta = Record<string, unknown>;

const COMMON: Meta = {
  title: "Un titolo che basta",
  summary: "Un riassunto che dice che cosa c'è nel testo.",
  version: "1.0",
  owner: "Sogei",
  updated: "2026-11-23",
  review_by: "2027-05-31",
};

const BY_KIND: Record<EntryKind, Meta> = {
  manual: { order: 1 },
  guide: { order: 1 },
  faq: { topics: ["aire"] },
  code: { code: "EC001", message: "Il campo @ manca", severity: "bloccante", source: "Tabella 1, versione 2" },
  notice: { date: "2026-11-23" },
  document: {
    genre: "circolare",
    date: "2016-07-20",
    issuer: "Ministero dell'Interno",
    published: "Sul sito del Ministero",
  },
  video: {
    length: "2:00",
    chapters: [{ at: "0:00", title: "Inizio" }],
    scenes: [{ at: "0:00", shows: "Uno sportello chiuso" }],
  },
  page: {},
};

/** A content file of the kind: what is given over what is enough. A key set to undefined is left out. */
export function contentFile(kind: EntryKind, meta: Meta = {}, body = "Un testo breve.\n"): string {
  return `---\n${stringify({ ...COMMON, ...BY_KIND[kind], ...meta }, { keepUndefined: false })}---\n\n${body}`;
}

/** A folder as `content/`, for one test. */
export async function makeContentFolder(files: Record<string, string> = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "content-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = {
    folder,
    async write(file: string, text: string) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    },
    remove: (file: string) => rm(path.join(folder, file)),
  };
  for (const [file, text] of Object.entries(files)) await content.write(file, text);
  return content;
}

/** Keeps no projection; remembers what it was told, for tests of the import alone. */
export function rememberingIndexer() {
  const told: string[] = [];
  const indexer: ContentIndexer = {
    async replace(_tx, { source }, _rendered, manualTitle) {
      told.push(`replace ${source.kind} ${source.slug}${manualTitle && ` in ${manualTitle}`}`);
    },
    async remove(_tx, kind, slug) {
      told.push(`remove ${kind} ${slug}`);
    },
    async finish() {},
  };
  return { indexer, told };
}

let made = 0;

/** A text in force that no file stands behind. */
export async function makeEntry(values: Partial<typeof entries.$inferInsert> = {}) {
  made += 1;
  const [row] = await db
    .insert(entries)
    .values({
      kind: "faq",
      slug: `domanda-${made}`,
      title: `Domanda ${made}`,
      summary: "Una risposta in due righe.",
      version: "1.0",
      owner: "Sogei",
      updatedOn: "2026-11-23",
      reviewBy: "2027-05-31",
      source: "",
      segments: [{ html: "<p>Risposta</p>" }],
      headings: [],
      details: { keywords: [] },
      origin: "file",
      checksum: `checksum-${made}`,
      ...values,
    })
    .returning();
  if (!row) throw new Error("the entry was not written");
  return row;
}
