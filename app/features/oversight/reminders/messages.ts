import { count } from "~/lib/format";
import type { ReminderKind, ReminderOutcome } from "~db/enums";

const comuni = (value: number) => count(value, "comune", "comuni");

export const kindNames = {
  scheda: "Scheda mancante",
  ritardo: "Tappe in ritardo",
} satisfies Record<ReminderKind, string>;

export const outcomeNames = {
  referente: "Scritto al referente",
  istituzionale: "Scritto all'indirizzo istituzionale",
  "senza-recapito": "Senza recapito",
  recente: "Già sollecitato",
  "non-serve": "Non serve",
} satisfies Record<ReminderOutcome, string>;

export const messages = {
  prepare: {
    title: {
      scheda: "Sollecita la scheda",
      ritardo: "Sollecita le tappe in ritardo",
    } satisfies Record<ReminderKind, string>,
    lead: (value: number) =>
      value ? `Stai per scrivere a ${comuni(value)}.` : "A nessuno dei comuni scelti si scrive.",
    groups: {
      referente: "Si scrive al referente",
      istituzionale: "Si scrive all'indirizzo istituzionale",
      "senza-recapito": "Restano fuori: non hanno né referente né indirizzo",
      recente: "Restano fuori: sollecitati negli ultimi sette giorni",
      "non-serve": "Restano fuori: non c'è niente da sollecitare",
    } satisfies Record<ReminderOutcome, string>,
    text: "Testo del messaggio",
    note: "Aggiungi una frase",
    noteHint: "Va in coda al testo, uguale per tutti. Al massimo 1.000 caratteri.",
    submit: (value: number) => `Invia il sollecito a ${comuni(value)}`,
    back: "Torna ai comuni",
  },
  history: {
    title: "Solleciti inviati",
    lead: "Che cosa la Prefettura ha scritto ai suoi comuni, dal più recente.",
    caption: "Solleciti inviati",
    columns: { when: "Quando", kind: "Sollecito", by: "Inviato da", written: "Comuni a cui si è scritto" },
    writtenOf: (written: string, chosen: string) => `${written} su ${chosen} scelti`,
    none: "La Prefettura non ha ancora inviato solleciti.",
    start: "Scegli i comuni a cui scrivere",
    closed: "account chiuso",
    more: "Solleciti precedenti",
  },
  detail: {
    title: (kind: string, day: string) => `${kind}, ${day}`,
    sent: (value: number) => `Il messaggio parte adesso verso ${comuni(value)}.`,
    note: "Frase aggiunta",
    by: "Inviato da",
    caption: "Comuni scelti, con l'esito",
    columns: { name: "Comune", outcome: "Esito" },
  },
  errors: {
    none: "Scegli almeno un comune dell'elenco.",
    kind: "Scegli che cosa sollecitare.",
    note: "Scrivi al massimo 1.000 caratteri.",
    nobody: "A nessuno di questi comuni si può scrivere adesso: guarda perché nell'elenco qui sotto.",
    authorities: "Scegli comuni di una sola Prefettura.",
    tooMany: "Hai inviato molti solleciti in poco tempo.",
  },
} as const;
