import type { SearchKind } from "./engine";

/** Names of groups of results. */
export const kindLabels = {
  guide: "Manuali",
  faq: "FAQ",
  code: "Codici di esito",
  document: "Documenti",
  video: "Video",
  notice: "Avvisi",
  conference: "Web-conference",
  thread: "Forum tecnico",
} satisfies Record<SearchKind, string>;

/** What one result is. */
export const kindNames = {
  guide: "Guida",
  faq: "FAQ",
  code: "Codice di esito",
  document: "Documento",
  video: "Video",
  notice: "Avviso",
  conference: "Web-conference",
  thread: "Discussione",
} satisfies Record<SearchKind, string>;
