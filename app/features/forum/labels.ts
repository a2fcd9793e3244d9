import type { Environment, FlagReason, ForumCategory, Visibility } from "~db/enums";

export const categoryLabels = {
  "file-di-subentro": "File di subentro",
  "web-service": "Web service e sicurezza",
  anomalie: "Anomalie e bonifica",
  "smart-card": "Smart card e postazioni",
  certificazione: "Certificazione",
  aire: "AIRE",
  "piano-e-scheda": "Piano e scheda",
} satisfies Record<ForumCategory, string>;

/** One line under each category's title. */
export const categoryHints = {
  "file-di-subentro": "Estrazione, tracciato, invio ed esiti del file di subentro.",
  "web-service": "Chiamate ai servizi, firma dei messaggi, certificati, notifiche.",
  anomalie: "Codici di esito, correzioni delle schede, allineamento con APR e codici fiscali.",
  "smart-card": "Smart card, lettori, certificati di postazione, accesso alla web application.",
  certificazione: "Certificati anagrafici e stampe da ANPR.",
  aire: "Iscrizioni, variazioni e file degli italiani residenti all'estero.",
  "piano-e-scheda": "Scheda di monitoraggio, date del piano, scelta della modalità.",
} satisfies Record<ForumCategory, string>;

export const environmentLabels = {
  test: "Test comuni",
  presubentro: "Pre-subentro",
  esercizio: "Esercizio",
} satisfies Record<Environment, string>;

export const visibilityLabels = {
  pubblica: "Pubblica",
  riservata: "Riservata",
} satisfies Record<Visibility, string>;

export const visibilityHints = {
  pubblica: "La leggono tutti, anche senza accesso: non scrivere dati di cittadini.",
  riservata: "La leggono il tuo comune, Sogei e il Ministero; la software house solo se la inviti.",
} satisfies Record<Visibility, string>;

export const flagLabels = {
  "dati-personali": "Contiene dati personali",
  offensivo: "È offensivo",
  "fuori-tema": "È fuori tema",
  errato: "Dà un'indicazione sbagliata",
  pubblicita: "È pubblicità",
} satisfies Record<FlagReason, string>;
