import { modalityLabels, severityLabels, stageLabels, topicLabels } from "~/features/content/labels";
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
    [words.stages, meta.stages.map((stage) => stageLabels[stage])],
    [words.modalities, meta.modalities.map((modality) => modalityLabels[modality])],
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
