import { article, count } from "~/lib/format";
import type { Contact, MayorState, Order } from "./filters";

export const contactNames = {
  referente: "Un referente",
  istituzionale: "L'indirizzo istituzionale",
  nessuno: "Nessun recapito",
} satisfies Record<Contact, string>;

export const mayorStateNames = {
  informato: "Informato",
  "da-informare": "Da informare",
} satisfies Record<MayorState, string>;

export const orderNames = {
  nome: "Nome",
  fase: "Fase, dalla più indietro",
  ritardo: "Ritardo, dal più lungo",
  scheda: "Scheda, prima le mancanti",
  residenti: "Residenti, dal più grande",
} satisfies Record<Order, string>;

const comuni = (value: number) => count(value, "comune", "comuni");

export const messages = {
  title: "I comuni della Prefettura",
  lead: (authorities: string, day: string) => `${authorities}, ${article("al", day)}.`,
  figures: {
    label: "Cifre",
    total: "Comuni",
    sheets: "Schede inviate",
    missing: "Schede mancanti",
    late: "In ritardo",
    done: "A regime",
    uninformed: "Sindaci da informare",
  },
  unreachable: (value: number) => `${comuni(value)} senza referente né indirizzo istituzionale`,
  seeThem: "Vedi l'elenco",
  history: "Solleciti inviati",
  visits: "Richieste di assistenza in loco",
  meetings: "Riunioni con i comuni",
  found: comuni,
  none: "Nessun comune con questi filtri.",
  caption: "Comuni della Prefettura: scegli a chi scrivere",
  columns: {
    choose: "Scegli",
    name: "Comune",
    stage: "Fase",
    sheet: "Scheda",
    planned: "Subentro",
    contact: "Recapito",
    reminded: "Ultimo sollecito",
    mayor: "Sindaco informato",
  },
  choose: (comune: string) => `Scegli ${comune}`,
  chooseAll: (value: number) => `Scegli tutti i ${value} dell'elenco`,
  chooseNone: "Non sceglierne nessuno",
  lateSince: (day: string) => article("dal", day),
  noContact: "manca",
  never: "mai",
  notYet: "no",
  actions: {
    legend: "Per i comuni scelti",
    scheda: "Sollecita la scheda",
    ritardo: "Sollecita le tappe in ritardo",
    mayors: "Registra i Sindaci informati",
    note: "Prima di inviare vedi a chi si scrive e chi resta fuori. A ogni comune si scrive al massimo una volta ogni sette giorni.",
  },
  form: {
    label: "Filtra e ordina i comuni",
    contact: "Recapito",
    allContacts: "Qualsiasi recapito",
    mayor: "Sindaco",
    allMayors: "Informato o da informare",
    order: "Ordina per",
    submit: "Aggiorna l'elenco",
    clear: "Togli i filtri",
  },
  csv: {
    link: "Scarica l'elenco (CSV)",
    file: "comuni-prefettura.csv",
    header: [
      "Comune",
      "Provincia",
      "Codice ISTAT",
      "Residenti",
      "Fase",
      "Modalità",
      "Scheda inviata il",
      "In ritardo dal",
      "Subentro previsto dal",
      "Subentro previsto al",
      "Subentrato il",
      "Referenti",
      "Indirizzo istituzionale",
      "Ultimo sollecito",
      "Sindaco informato il",
    ],
  },
} as const;
