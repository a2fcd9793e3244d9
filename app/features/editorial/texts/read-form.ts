import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { ticked } from "~/lib/http/ticked";
import { MODALITIES, STAGES, TOPICS } from "~db/enums";
import type { Place } from "./kinds";
import { messages } from "./messages";
import { codeSchema, faqSchema } from "./schema";
import { composeSource, type EditedMeta, type EditedSource } from "./source";

/** What a form says, as a text; version and date stay those of `former`. Throws `Invalid`. */
export function readTextForm(place: Place, form: FormValues, former: EditedMeta): EditedSource {
  const parsed = (place.kind === "faq" ? faqSchema : codeSchema).safeParse(form);
  const topics = orderedTopics(form, former);
  const isUnplaced = place.kind === "faq" && !topics.length;
  if (!parsed.success || isUnplaced) {
    const unplaced = isUnplaced ? { argomento: messages.rules.topics } : undefined;
    throw new Invalid({ ...(parsed.error && fieldErrors(parsed.error)), ...unplaced });
  }
  const { data } = parsed;
  const common = {
    title: data.titolo,
    summary: data.riassunto,
    stages: ticked(form, "fase", STAGES),
    modalities: ticked(form, "modalita", MODALITIES),
    topics,
    version: former.version,
    owner: data.curatore,
    updated: former.updated,
    review_by: data.revisione,
  };
  if ("parole" in data) return composeSource(place, { ...common, keywords: data.parole }, data.testo);
  const card = {
    code: place.slug,
    message: data.messaggio,
    severity: data.effetto,
    procedure: data.procedura,
    table: data.tabella,
    source: data.fonte,
    occurrences: data.volte,
    comuni: data.comuni,
    related: data.vicini,
  };
  return composeSource(place, { ...common, ...card }, data.testo);
}

/** Boxes say which topics, not in which order: those the text had keep theirs, because the first says where it stands. */
function orderedTopics(form: FormValues, { topics: former }: EditedMeta) {
  const chosen = ticked(form, "argomento", TOPICS);
  return [...former.filter((topic) => chosen.includes(topic)), ...chosen.filter((topic) => !former.includes(topic))];
}
