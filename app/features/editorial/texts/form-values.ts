import { yearsAfter } from "~/lib/day";
import { todayInRome } from "~/lib/format";
import type { EditedSource } from "./source";

/** What the form of a new question begins with. */
export const newValues = (): Record<string, string> => ({
  curatore: "Sogei",
  revisione: yearsAfter(todayInRome(), 1),
});

/** A text as its form shows it. */
export function formValuesOf({ meta, body }: EditedSource): Record<string, string> {
  const values: Record<string, string> = {
    titolo: meta.title,
    riassunto: meta.summary,
    testo: body.trim(),
    curatore: meta.owner,
    revisione: meta.review_by,
  };
  for (const stage of meta.stages) values[`fase-${stage}`] = "1";
  for (const modality of meta.modalities) values[`modalita-${modality}`] = "1";
  for (const topic of meta.topics) values[`argomento-${topic}`] = "1";
  if ("keywords" in meta) values.parole = meta.keywords.join("\n");
  if ("severity" in meta) {
    Object.assign(values, {
      messaggio: meta.message,
      effetto: meta.severity,
      procedura: meta.procedure ?? "",
      tabella: meta.table ?? "",
      fonte: meta.source,
      volte: meta.occurrences === undefined ? "" : String(meta.occurrences),
      comuni: meta.comuni === undefined ? "" : String(meta.comuni),
      vicini: meta.related.join(", "),
    });
  }
  return values;
}
