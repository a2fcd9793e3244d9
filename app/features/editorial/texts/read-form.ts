import type { DocumentFile } from "~/features/content/details";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { ticked } from "~/lib/http/ticked";
import { MODALITIES, STAGES, TOPICS } from "~db/enums";
import type { EditedKind, Place } from "./kinds";
import { messages } from "./messages";
import { readDocumentFields } from "./read-document";
import { codeSchema, documentSchema, faqSchema, videoSchema } from "./schema";
import { composeSource, type EditedMeta, type EditedSource } from "./source";

const SCHEMAS = { faq: faqSchema, code: codeSchema, document: documentSchema, video: videoSchema };

/** Kinds of which the first topic says where they stand. */
const isByTopic = (kind: EditedKind) => kind === "faq";

/** What a form says, as a text; version and date stay those of `former`. A `file` takes the place of the one in use. Throws `Invalid`. */
export function readTextForm(place: Place, form: FormValues, former: EditedMeta, file?: DocumentFile): EditedSource {
  const parsed = SCHEMAS[place.kind].safeParse(form);
  const topics = orderedTopics(form, former);
  const isUnplaced = isByTopic(place.kind) && !topics.length;
  const filed = place.kind === "document" ? readDocumentFields(form, former, file) : { errors: {} };
  if (!parsed.success || isUnplaced || Object.keys(filed.errors).length) {
    const unplaced = isUnplaced ? { argomento: messages.rules.topics } : undefined;
    throw new Invalid({ ...(parsed.error && fieldErrors(parsed.error)), ...unplaced, ...filed.errors });
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
  return composeSource(
    place,
    { ...common, ...("fields" in filed && filed.fields), ...ownFields(place, data) },
    data.testo,
  );
}

type Read = ReturnType<(typeof SCHEMAS)[EditedKind]["parse"]>;

/** What only texts of this kind have. */
function ownFields(place: Place, data: Read): EditedMeta {
  return fieldsOf(place, data) as EditedMeta;
}

function fieldsOf({ slug }: Place, data: Read) {
  if ("parole" in data) return { keywords: data.parole };
  if ("tipo" in data) {
    return {
      genre: data.tipo,
      number: data.numero,
      date: data.data,
      issuer: data.emanato,
      published: data.pubblicato,
      href: data.indirizzo,
    };
  }
  if ("scene" in data) return { length: data.durata, chapters: data.capitoli, scenes: data.scene };
  return {
    code: slug,
    message: data.messaggio,
    severity: data.effetto,
    procedure: data.procedura,
    table: data.tabella,
    source: data.fonte,
    occurrences: data.volte,
    comuni: data.comuni,
    related: data.vicini,
  };
}

/** Boxes say which topics, not in which order: those the text had keep theirs, because the first says where it stands. */
function orderedTopics(form: FormValues, { topics: former }: EditedMeta) {
  const chosen = ticked(form, "argomento", TOPICS);
  return [...former.filter((topic) => chosen.includes(topic)), ...chosen.filter((topic) => !former.includes(topic))];
}
