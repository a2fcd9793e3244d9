import type { Topic } from "~db/enums";

export const messages = {
  title: "Cosa ti serve per il passaggio ad ANPR?",
  lead: "Guide, risposte, codici di esito: trova la pagina che risolve il problema.",
  description:
    "Il sito di supporto ai comuni per il passaggio all'Anagrafe nazionale della popolazione residente: guide, domande frequenti, codici di esito, avvisi.",
  examples: "Per esempio",
  stage: "La tua fase",
  stageNote: "Scegli dove si trova il tuo comune: guide e FAQ si ordinano di conseguenza.",
  modalityHelp: "Non so quale modalità ho scelto",
  manuals: "Manuali",
  manualsText: (count: string) => `${count} guide, dalla scheda di monitoraggio al lavoro di ogni giorno.`,
  faq: "FAQ",
  faqText: (count: string) => `${count} risposte brevi ai dubbi più comuni.`,
  codes: "Codici di esito",
  codesText: (count: string) => `${count} codici, con la causa e il rimedio.`,
  forum: "Forum tecnico",
  forumText: "Problemi e soluzioni fra comuni, Sogei e software house.",
  forumSolved: "Discussioni risolte",
  forumOpen: "Domande senza risposta",
  forumAsk: "Fai una domanda",
  conferences: "Web-conference",
  conferencesText: "Incontri con Sogei e il Ministero su pre-subentro, test e subentro.",
  comuni: "Comuni",
  comuniText: (count: string) => `Il registro dei ${count} comuni, con codici e popolazione.`,
  comuniSearch: "Cerca un comune per nome o per codice",
  comuniCsv: "Scarica l'elenco (CSV)",
  notices: "Avvisi",
  allNotices: "Tutti gli avvisi",
  readers: {
    stage: "per la tua fase",
    modality: "per la tua modalità",
    both: "per la tua fase e modalità",
  },
  guidesFor: (reader: string) => `Guide ${reader}`,
  faqFor: (reader: string) => `FAQ ${reader}`,
  start: "Da dove si comincia",
  weekdays: "Lunedì-venerdì",
  saturday: "Sabato",
  holidays: "Festività nazionali",
  closed: "chiuso",
  closedToday: (name: string) => `chiuso (oggi: ${name})`,
} as const;

/** Searches that people really make, offered under the box. */
export const exampleSearches = ["EC075", "file AIRE", "smart card in Prefettura", "totali che non quadrano"] as const;

/** Topics that most questions are about. */
export const faqTopics = ["file", "anomalie", "smart-card", "aire"] as const satisfies readonly Topic[];
