import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { EntryKind } from "~db/enums";
import { type FrontMatter, parseFrontMatter } from "./front-matter";

/** A text of `content/` that was read and whose front-matter is in order. */
export interface SourceFile<K extends EntryKind = EntryKind> {
  kind: K;
  slug: string;
  /** Relative to `content/`, for messages. */
  file: string;
  meta: FrontMatter<K>;
  body: string;
  text: string;
}

export interface ReadContent {
  files: SourceFile[];
  /** `file: what is wrong`, one line each. */
  faults: string[];
}

const FOLDERS: Record<string, EntryKind> = {
  faq: "faq",
  codici: "code",
  avvisi: "notice",
  documenti: "document",
  video: "video",
  pagine: "page",
};
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads all of `content/`; nothing is thrown for a bad file, every fault is told. */
export async function readContent(folder: string): Promise<ReadContent> {
  const result: ReadContent = { files: [], faults: [] };
  for (const [name, kind] of Object.entries(FOLDERS)) {
    for (const file of await markdownIn(folder, name)) {
      await readOne(folder, path.join(name, file), kind, path.basename(file, ".md"), result);
    }
  }
  const manuals = await readdir(path.join(folder, "manuali"), { withFileTypes: true }).catch(() => []);
  for (const manual of manuals.filter((entry) => entry.isDirectory()).map((entry) => entry.name)) {
    for (const file of await markdownIn(folder, path.join("manuali", manual))) {
      const page = path.basename(file, ".md");
      const kind = page === "_manuale" ? "manual" : "guide";
      const slug = page === "_manuale" ? manual : `${manual}/${page}`;
      await readOne(folder, path.join("manuali", manual, file), kind, slug, result);
    }
  }
  return result;
}

async function markdownIn(folder: string, name: string): Promise<string[]> {
  const names = await readdir(path.join(folder, name)).catch(() => []);
  return names.filter((file) => file.endsWith(".md")).sort();
}

async function readOne(
  folder: string,
  file: string,
  kind: EntryKind,
  slug: string,
  result: ReadContent,
): Promise<void> {
  const text = await readFile(path.join(folder, file), "utf8");
  const parsed = parseFrontMatter(kind, text);
  if (!parsed.ok) {
    result.faults.push(...parsed.faults.map((fault) => `${file}: ${fault}`));
    return;
  }
  const meta = parsed.data as FrontMatter;
  if (kind === "code" && "code" in meta && meta.code !== slug) {
    result.faults.push(`${file}: its code is ${meta.code}, its name is ${slug}`);
  } else if (kind !== "code" && !slug.split("/").every((part) => SLUG.test(part))) {
    result.faults.push(`${file}: the name must be lower-case words with hyphens`);
  } else {
    result.files.push({ kind, slug, file, meta, body: parsed.body, text });
  }
}
