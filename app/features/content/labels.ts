import type { CodeSeverity, DocumentGenre, EntryKind, Topic } from "~db/enums";

export const entryKindLabels = {
  manual: "Manuale",
  guide: "Guida",
  faq: "FAQ",
  code: "Codice di esito",
  notice: "Avviso",
  document: "Documento",
  video: "Video",
  page: "Pagina",
} satisfies Record<EntryKind, string>;

export const topicLabels = {
  scheda: "Scheda di monitoraggio",
  piano: "Piano di subentro",
  modalita: "Modalità di accesso",
  file: "File di subentro",
  esiti: "Invio ed esiti",
  anomalie: "Anomalie",
  tabelle: "Tabelle di riferimento",
  "codice-fiscale": "Codice fiscale",
  aire: "AIRE",
  famiglie: "Famiglie e convivenze",
  "stato-civile": "Stato civile",
  residenza: "Residenza",
  certificati: "Certificati",
  cie: "Carta d'identità",
  utenti: "Utenti e ruoli",
  "smart-card": "Smart card e postazioni",
  test: "Ambiente di test",
  rete: "Web service e rete",
  notifiche: "Notifiche e allineamento",
  assistenza: "Assistenza",
} satisfies Record<Topic, string>;

export const genreLabels = {
  circolare: "Circolari",
  norma: "Norme",
  specifica: "Specifiche tecniche",
  schema: "Schemi XSD",
  tabella: "Tabelle",
} satisfies Record<DocumentGenre, string>;

export const severityLabels = {
  bloccante: "Bloccante",
  prima: "Da rimuovere prima del subentro",
  avviso: "Avviso, non bloccante",
  operazione: "Esito di un'operazione",
} satisfies Record<CodeSeverity, string>;
