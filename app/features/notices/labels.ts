import type { NoticeImportance, OutageService, TouchedKind } from "~db/enums";

export const importanceLabels = {
  ordinario: "Ordinario",
  importante: "Importante",
  bloccante: "Con conferma di lettura",
} satisfies Record<NoticeImportance, string>;

export const importanceHints = {
  ordinario: "Sta nell'elenco degli avvisi e arriva a chi riguarda.",
  importante: "Sta anche in cima a ogni pagina di chi riguarda, finché non lo legge.",
  bloccante: "Un referente di ogni comune deve confermare di averlo letto. L'e-mail non si può disattivare.",
} satisfies Record<NoticeImportance, string>;

export const serviceLabels = {
  wa: "Web application",
  ws: "Web service",
  notifiche: "Servizi di notifica",
  presubentro: "Ambiente di pre-subentro",
  test: "Ambiente di test",
  subentro: "Invio del file di subentro",
  tutti: "Tutti i servizi ANPR",
} satisfies Record<OutageService, string>;

export const touchedLabels = {
  guide: "Guida",
  faq: "Domanda",
  code: "Codice",
  thread: "Discussione risolta",
} satisfies Record<TouchedKind, string>;

/** Where a notice stands, derived from its dates. */
export const NOTICE_STATES = ["bozza", "programmato", "pubblicato", "scaduto", "ritirato"] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export const stateLabels = {
  bozza: "Bozza",
  programmato: "Programmato",
  pubblicato: "Pubblicato",
  scaduto: "Scaduto",
  ritirato: "Ritirato",
} satisfies Record<NoticeState, string>;

interface Dates {
  publishAt: Date | null;
  expiresAt: Date | null;
  withdrawnAt: Date | null;
}

export function stateOf({ publishAt, expiresAt, withdrawnAt }: Dates, now = new Date()): NoticeState {
  if (withdrawnAt) return "ritirato";
  if (!publishAt) return "bozza";
  if (publishAt > now) return "programmato";
  return expiresAt && expiresAt <= now ? "scaduto" : "pubblicato";
}
