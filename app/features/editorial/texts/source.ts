import { stringify } from "yaml";
import type { SourceFile } from "~/features/content/files.server";
import { type FrontMatter, frontMatterSchemas, parseFrontMatter } from "~/features/content/front-matter";
import { clock } from "~/lib/clock";
import { type EditedKind, type Place, segmentOf } from "./kinds";

export type EditedSource = SourceFile<EditedKind>;
export type EditedMeta = FrontMatter<EditedKind>;

/** A text in the format of the files of `content/`: what is written in the site can be put beside a file, and back into one. */
export function composeSource({ kind, slug }: Place, meta: EditedMeta, body: string): EditedSource {
  // In the order of the schema, whoever made it.
  const ordered = frontMatterSchemas[kind].parse(asWritten(meta)) as EditedMeta;
  const written = `${body.replaceAll("\r\n", "\n").trim()}\n`;
  const text = `---\n${stringify(asWritten(ordered), { keepUndefined: false, lineWidth: 0 })}---\n\n${written}`;
  return { kind, slug, file: fileName({ kind, slug }), meta: ordered, body: written, text };
}

/** Times stand in files as `2:05`, and are read as seconds. */
function asWritten(meta: EditedMeta) {
  if (!("scenes" in meta)) return meta;
  const { length, chapters, scenes } = meta;
  const timed = <Part extends { at: number }>(part: Part) => ({ ...part, at: clock(part.at) });
  return { ...meta, length: clock(length), chapters: chapters.map(timed), scenes: scenes.map(timed) };
}

/** The same from its text; null for one that the rules of today no longer take. */
export function readSource({ kind, slug }: Place, text: string): EditedSource | null {
  const parsed = parseFrontMatter(kind, text);
  if (!parsed.ok) return null;
  return { kind, slug, file: fileName({ kind, slug }), meta: parsed.data as EditedMeta, body: parsed.body, text };
}

const fileName = ({ kind, slug }: Place) => `${segmentOf(kind)}/${slug}.md`;

/** «1.0» → «1.1»; what does not end with a number gets one. */
export function nextVersion(version: string): string {
  const match = /^(.*?)(\d+)$/.exec(version);
  return match ? `${match[1]}${Number(match[2]) + 1}` : `${version}.1`;
}
