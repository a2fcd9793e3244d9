import type { FrontMatter } from "~/features/content/front-matter";
import { clock } from "~/lib/clock";
import { yearsAfter } from "~/lib/day";
import { todayInRome } from "~/lib/format";
import type { EditedKind } from "./kinds";
import { releaseField } from "./release-fields";
import type { EditedSource } from "./source";

/** What the form of a new text begins with. */
export const newValues = (kind: EditedKind = "faq"): Record<string, string> => ({
  curatore: "Sogei",
  revisione: yearsAfter(todayInRome(), 1),
  ...(kind === "document" && { data: todayInRome() }),
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
  if ("issuer" in meta) Object.assign(values, documentValues(meta));
  if ("scenes" in meta) {
    Object.assign(values, {
      durata: clock(meta.length),
      capitoli: meta.chapters
        .map(({ at, title, guide }) => `${clock(at)} ${title}${guide ? ` | ${guide}` : ""}`)
        .join("\n"),
      scene: meta.scenes.map(({ at, shows }) => `${clock(at)} ${shows}`).join("\n"),
    });
  }
  return values;
}

function documentValues(meta: FrontMatter<"document">): Record<string, string> {
  const releases = meta.releases.flatMap(({ date, changed }, index) => [
    [releaseField(index, "giorno"), date],
    [releaseField(index, "cambia"), changed],
  ]);
  return {
    tipo: meta.genre,
    numero: meta.number ?? "",
    data: meta.date,
    emanato: meta.issuer,
    pubblicato: meta.published,
    indirizzo: meta.href ?? "",
    tocca: meta.touches.join("\n"),
    ...Object.fromEntries(releases),
  };
}
