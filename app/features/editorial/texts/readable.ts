import { modalityNames, stageNames } from "~/components/messages";
import { genreLabels, severityLabels, topicLabels } from "~/features/content/labels";
import { clock } from "~/lib/clock";
import { difference, inContext, type Line } from "~/lib/difference";
import { formatDate } from "~/lib/format";
import type { Place } from "./kinds";
import { messages } from "./messages";
import { type EditedSource, readSource } from "./source";

const words = messages.fields;

/** What a text says, in words for who compares two of them: a line for each field, then the text itself. */
export function readable({ meta, body }: EditedSource): string {
  const lines: [string, string | readonly string[] | number | undefined][] = [
    [words.title, meta.title],
    [words.summary, meta.summary],
    [words.stages, meta.stages.map((stage) => stageNames[stage])],
    [words.modalities, meta.modalities.map((modality) => modalityNames[modality])],
    [words.topics, meta.topics.map((topic) => topicLabels[topic])],
    [words.owner, meta.owner],
    [words.reviewBy, formatDate(meta.review_by)],
  ];
  if ("keywords" in meta) lines.push([words.keywords, meta.keywords]);
  if ("severity" in meta) {
    lines.push(
      [words.message, meta.message],
      [words.severity, severityLabels[meta.severity]],
      [words.procedure, meta.procedure],
      [words.table, meta.table],
      [words.source, meta.source],
      [words.occurrences, meta.occurrences],
      [words.comuni, meta.comuni],
      [words.related, meta.related],
    );
  }
  if ("issuer" in meta) {
    lines.push(
      [words.genre, genreLabels[meta.genre]],
      [words.documentNumber, meta.number],
      [words.date, meta.date],
      [words.issuer, meta.issuer],
      [words.published, meta.published],
      [words.href, meta.href],
      [words.touches, meta.touches],
      [words.file, meta.file?.name],
      ...meta.releases.map(({ date, changed, file }): [string, string] => [
        words.release(date),
        file ? `${changed} (${file.name})` : changed,
      ]),
    );
  }
  if ("scenes" in meta) {
    lines.push(
      [words.length, clock(meta.length)],
      ...meta.chapters.map(({ at, title, guide }): [string, string] => [
        words.chapter(clock(at)),
        guide ? `${title} | ${guide}` : title,
      ]),
      ...meta.scenes.map(({ at, shows }): [string, string] => [words.scene(clock(at)), shows]),
    );
  }
  const shown = lines.map(([label, value]) => `${label}: ${Array.isArray(value) ? value.join(", ") : (value ?? "")}`);
  return [...shown, "", body.trim()].join("\n");
}

/** What changes from one text to another, with a little around it; empty where they say the same. */
export function changes(place: Place, before: string, after: string): (Line | null)[] {
  const [from, to] = [before, after].map((text) => {
    const source = readSource(place, text);
    return source ? readable(source) : text;
  }) as [string, string];
  return from === to ? [] : inContext(difference(from, to));
}
