import { existsSync } from "node:fs";
import path from "node:path";
import { todayInRome } from "~/lib/format";
import { closeRenderers } from "~/lib/markdown/pool.server";
import { MarkdownTooComplex } from "~/lib/markdown/too-complex";
import { checkTexts, type PageReading } from "./check/texts";
import { readContent } from "./files.server";
import { type Anchors, deadLinks, linkName } from "./links";
import { prepare } from "./prepare.server";

export interface ContentCheck {
  texts: number;
  faults: string[];
  pastReview: { file: string; reviewBy: string }[];
  readings: PageReading[];
}

/** Reads and renders all of `content/` and says what is wrong, without a database. */
export async function checkContent(folder: string): Promise<ContentCheck> {
  const { files, faults } = await readContent(folder);
  const rendered = [];
  for (const entry of prepare(files)) {
    try {
      rendered.push({ entry, html: await entry.render() });
    } catch (error) {
      if (!(error instanceof MarkdownTooComplex)) throw error;
      faults.push(`${entry.source.file}: ${error.message}`);
    }
  }
  await closeRenderers();
  const anchors: Anchors = new Map();
  for (const { entry, html } of rendered) {
    const name = linkName(entry.source.kind, entry.source.slug);
    if (name) anchors.set(name, new Set(html.headings.map(({ id }) => id)));
  }
  for (const { entry, html } of rendered) {
    const { file, meta, slug } = entry.source;
    for (const link of deadLinks(html, anchors)) faults.push(`${file}: link to ${link}, which is not there`);
    for (const image of html.images) {
      if (!existsSync(path.join(folder, image))) faults.push(`${file}: figure ${image} is not there`);
    }
    if ("file" in meta && meta.file) faults.push(`${file}: files are put in the site, not here`);
    const related = "related" in meta ? meta.related : [];
    for (const code of related.filter((code) => !anchors.has(`codice:${code}`))) {
      faults.push(`${file}: related code ${code} is not there`);
    }
    const parent = "parent" in meta && meta.parent ? `manuale:${slug.split("/")[0]}/${meta.parent}` : undefined;
    if (parent && !anchors.has(parent)) faults.push(`${file}: parent ${parent} is not there`);
  }
  const reading = checkTexts(files);
  faults.push(...reading.faults);
  const today = todayInRome();
  const pastReview = files
    .filter(({ meta }) => meta.review_by < today)
    .map(({ file, meta }) => ({ file, reviewBy: meta.review_by }));
  return { texts: files.length, faults, pastReview, readings: reading.readings };
}
