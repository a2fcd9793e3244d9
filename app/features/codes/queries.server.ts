import { inArray, sql } from "drizzle-orm";
import { entryOfPage, linkedFrom, listEntries } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { arrange } from "~/lib/markdown/arrange";
import type { CodeSeverity } from "~db/enums";
import { entries } from "~db/schema/content";
import { messages } from "./messages";

export function listCodes(choice: Choice, severity?: CodeSeverity) {
  const { stage, modality } = choice;
  return listEntries("code", { stage, modality, where: severity && sql`details ->> 'severity' = ${severity}` });
}

/** A code with its neighbours and the guides and questions that speak of it. */
export async function readCode(code: string, choice: Choice) {
  const entry = await entryOfPage("code", code, messages.notFound(code));
  const { segments, ...text } = entry;
  const { related } = text.details;
  const [neighbours, mentions] = await Promise.all([
    related.length ? listEntries("code", { where: inArray(entries.slug, related) }) : [],
    linkedFrom("code", code),
  ]);
  return { code: text, html: arrange(segments, choice), neighbours, mentions: mentions.filter(isReading) };
}

function isReading({ kind }: { kind: string }): boolean {
  return kind === "guide" || kind === "faq";
}
