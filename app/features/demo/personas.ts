import type { Role } from "~db/enums";

/** Who may be tried in a demonstration, by the value of the form's field `persona`. */
export const PERSONAS = {
  operatore: { name: "Olga Operosi", email: "olga.operosi@comune.example", role: "operatore" },
  referente: { name: "Rino Referenti", email: "rino.referenti@comune.example", role: "referente" },
  sogei: { name: "Sara Supporti", email: "sara.supporti@sogei.example", role: "agente" },
  supervisore: { name: "Vito Visioni", email: "vito.visioni@sogei.example", role: "supervisore" },
  ministero: { name: "Mina Ministri", email: "mina.ministri@interno.example", role: "ministero" },
  prefettura: { name: "Pia Prefetti", email: "pia.prefetti@prefettura.example", role: "prefettura" },
  "software-house": { name: "Silvio Sorgenti", email: "silvio.sorgenti@gestionali.example", role: "software_house" },
  admin: { name: "Ada Amministri", email: "ada.amministri@interno.example", role: "admin" },
} as const satisfies Record<string, { name: string; email: string; role: Role }>;

export type Persona = keyof typeof PERSONAS;

export const PERSONA_NAMES = Object.keys(PERSONAS) as Persona[];

/** What each can do, for the page that offers them. */
export const personaHints = {
  operatore: "lavora in un comune della provincia di Torino",
  referente: "referente di due comuni: invita i colleghi e agisce per l'uno o per l'altro",
  sogei: "supporto: risponde ai comuni e rimanda i link di attivazione",
  supervisore: "guida il supporto: invii a molti comuni, segnalazioni",
  ministero: "segue l'avanzamento in tutta Italia",
  prefettura: "segue i comuni della provincia di Torino",
  "software-house": "fornisce il gestionale ad alcuni comuni",
  admin: "gestisce persone, registro delle operazioni e lavori",
} satisfies Record<Persona, string>;
