export const messages = {
  declaration: "Leggi la dichiarazione di accessibilità su form.agid.gov.it",
  siteMap: "Mappa del sito",
  siteMapLead: "Tutte le pagine, in un solo elenco.",
  start: "Il sito",
  search: "Ricerca",
  report: "Segnala un problema o suggerisci una modifica",
  feed: "Avvisi in formato Atom",
  comuniCsv: "Elenco dei comuni in formato CSV",
  verifyCertificate: "Verifica un attestato di partecipazione",
  conferenceCalendar: "Calendario delle web-conference (ICS)",
  feedTitle: "ANPR Supporto ai comuni: avvisi",
} as const;
