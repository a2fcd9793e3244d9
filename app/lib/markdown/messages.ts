import type { Modality } from "~db/enums";

/** Words that the renderer itself puts in a page. */
export const WORDS = {
  callout: { note: "Nota", warning: "Attenzione", success: "Fatto" },
  linkTo: (heading: string) => `Collegamento a «${heading}»`,
  table: (columns: string) => (columns ? `Tabella: ${columns}` : "Tabella"),
  task: { done: "Fatto", open: "Da fare" },
  modality: { WA: "Web application", WAI: "Web application integrata", WS: "Web service" } satisfies Record<
    Modality,
    string
  >,
  mine: "la tua modalità",
} as const;

/** Why a text is refused and what its author can do. `detail` is the limit passed, or the line at fault. */
export const REFUSALS = {
  length: (detail) => `Il testo supera i ${detail} caratteri: accorcialo o allega un file.`,
  nesting: (detail) =>
    `Citazioni ed elenchi superano i ${detail} livelli: se è un log, chiudilo fra due righe di \`\`\`.`,
  columns: (detail) => `Una tabella ha più di ${detail} colonne: dividila o allega un file.`,
  rows: (detail) => `Una tabella ha più di ${detail} righe: dividila o allega un file.`,
  cells: (detail) => `Le tabelle hanno insieme più di ${detail} celle: togline o allega un file.`,
  links: (detail) =>
    `Il testo ha più di ${detail} collegamenti: toglili o, se è un log, chiudilo fra due righe di \`\`\`.`,
  output: () => "Il testo diventa una pagina troppo pesante: dividilo in più parti o allega un file.",
  slow: () => "Il testo richiede troppo tempo per diventare una pagina: semplifica la formattazione o allega un file.",
  fault: () => "Il testo non si può trasformare in una pagina: semplifica la formattazione o allega un file.",
  unclosed: (detail) => `Il blocco «${detail}» non è chiuso: aggiungi sotto il suo testo una riga con «:::».`,
  unopened: () => "Una riga «:::» chiude un blocco che non è aperto: toglila o scrivi prima l'apertura.",
  container: (detail) =>
    `Il blocco «${detail}» non esiste: usa nota, attenzione, fatto, passi oppure le modalità WA, WAI, WS.`,
  modality: (detail) => `Il blocco «${detail}» sta dentro un altro blocco, una citazione o un elenco: portalo fuori.`,
} satisfies Record<string, (detail: string) => string>;

export type Refusal = keyof typeof REFUSALS;
