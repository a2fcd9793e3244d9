import { createHash } from "node:crypto";
import { renderInWorker } from "~/lib/markdown/pool.server";
import type { Rendered } from "~/lib/markdown/types";
import type { DetailsByKind, ManualPage } from "./details";
import type { SourceFile } from "./files.server";
import { linkName, namedBeside } from "./links";

/** Raise when the renderer or what is stored changes: every text is then rendered again at the next import. */
const RENDER_VERSION = 2;

export interface PreparedEntry {
  source: SourceFile;
  checksum: string;
  details: DetailsByKind[keyof DetailsByKind];
  render(): Promise<Rendered>;
}

/** Everything about a file that does not need rendering: its checksum tells whether it must be. `edited`: titles that the site has changed. */
export function prepare(files: SourceFile[], edited: Record<string, string> = {}): PreparedEntry[] {
  const titles: Record<string, string> = {};
  for (const { kind, slug, meta } of files) {
    const name = linkName(kind, slug);
    if (name) titles[name] = edited[name] ?? meta.title;
  }
  const trees = new Map(files.filter((file) => file.kind === "manual").map(({ slug }) => [slug, pagesOf(slug, files)]));
  return files.map((source) => prepareOne(source, titles, trees));
}

/** One text alone; `titles` are those of texts that it may link to without words of its own. */
export function prepareOne(
  source: SourceFile,
  titles: Record<string, string>,
  trees = new Map<string, ManualPage[]>(),
): PreparedEntry {
  const details = detailsOf(source, trees);
  const borrowed = borrowedTitles(source, titles);
  const checksum = createHash("sha256")
    .update(JSON.stringify([RENDER_VERSION, source.text, details, borrowed]))
    .digest("hex");
  const render = async () => {
    const rendered = await renderInWorker(source.body, { profile: "editorial", titles: borrowed });
    return { ...rendered, links: [...rendered.links, ...namedBeside(source.meta)] };
  };
  return { source, checksum, details, render };
}

/** Titles that stand inside this text because a link has none of its own (`[](codice:EC075)`). */
function borrowedTitles({ body, kind, slug }: SourceFile, titles: Record<string, string>): Record<string, string> {
  const borrowed: Record<string, string> = {};
  for (const [, name = ""] of body.matchAll(/\[\]\(((?:codice|faq|manuale):[^)#\s]+)/g)) {
    const title = titles[name];
    if (title) borrowed[name] = title;
  }
  // A guide's search result names its manual.
  if (kind === "guide") borrowed.context = titles[`manuale:${slug.split("/")[0]}`] ?? "";
  return borrowed;
}

function detailsOf({ kind, slug, meta }: SourceFile, trees: Map<string, ManualPage[]>): PreparedEntry["details"] {
  if (kind === "manual" && "order" in meta) return { order: meta.order, pages: trees.get(slug) ?? [] };
  if (kind === "guide" && "order" in meta) {
    const parent = "parent" in meta ? (meta.parent ?? null) : null;
    return { manual: slug.split("/")[0] ?? "", order: meta.order, parent };
  }
  if (kind === "faq" && "keywords" in meta) return { keywords: meta.keywords };
  if (kind === "notice" && "date" in meta) return { date: meta.date };
  if (kind === "document" && "issuer" in meta) {
    const { genre, date, issuer, published, file, releases } = meta;
    return { genre, date, issuer, published, file, releases, number: meta.number ?? null, href: meta.href ?? null };
  }
  if (kind === "video" && "scenes" in meta) {
    const chapters = meta.chapters.map((chapter) => ({ ...chapter, guide: chapter.guide ?? null }));
    return { seconds: meta.length, chapters, scenes: meta.scenes };
  }
  if (kind === "code" && "severity" in meta) {
    const { message, severity, source, related } = meta;
    const optional = { procedure: meta.procedure ?? null, table: meta.table ?? null };
    const frequency = { occurrences: meta.occurrences ?? null, comuni: meta.comuni ?? null };
    return { family: slug.slice(0, 2), message, severity, source, related, ...optional, ...frequency };
  }
  return {};
}

function pagesOf(manual: string, files: SourceFile[]): ManualPage[] {
  const pages = files.flatMap(({ kind, slug, meta }) => {
    const [owner = "", page = ""] = slug.split("/");
    if (kind !== "guide" || owner !== manual || !("order" in meta)) return [];
    const parent = "parent" in meta ? (meta.parent ?? null) : null;
    return [{ slug: page, title: meta.title, order: meta.order, parent }];
  });
  const level = (parent: string | null): ManualPage[] =>
    pages
      .filter((page) => page.parent === parent)
      .sort((one, other) => one.order - other.order)
      .map(({ slug, title }) => ({ slug, title, children: level(slug) }));
  return level(null);
}
