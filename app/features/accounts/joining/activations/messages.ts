import { article, count, formatNumber } from "~/lib/format";
import type { ActivationState } from "./filters";

export const stateNames = {
  "senza-indirizzo": "Senza indirizzo",
  "da-attivare": "Da attivare",
  inviato: "Link inviato",
  scaduto: "Link scaduto",
  attivo: "Attivo",
} satisfies Record<ActivationState, string>;

const comuni = (value: number) => count(value, "comune", "comuni");

export const messages = {
  title: "Attivazioni dei comuni",
  lead: "Il link per il primo referente va all'indirizzo istituzionale del comune e vale 30 giorni. I colleghi li invita poi il referente.",
  form: {
    label: "Filtra i comuni",
    state: "Stato",
    allStates: "Tutti gli stati",
    submit: "Filtra i comuni",
    clear: "Togli i filtri",
  },
  caption: "Comuni e loro attivazione",
  columns: { name: "Comune", state: "Stato", address: "Indirizzo istituzionale", action: "Link di attivazione" },
  found: comuni,
  none: "Nessun comune con questi filtri.",
  noAddressYet: "manca",
  referenti: (value: number) => count(value, "referente", "referenti"),
  sentOn: (date: string) => article("il", date),
  send: "Invia il link",
  resend: "Rimanda il link",
  of: (comune: string) => ` a ${comune}`,
  sent: (comune: string) => `Il link parte adesso verso l'indirizzo istituzionale del comune di ${comune}.`,
  resendNote: "Rimandando il link, quello precedente non vale più.",
  csv: {
    link: "Scarica l'elenco (CSV)",
    file: "attivazioni.csv",
    header: [
      "Comune",
      "Provincia",
      "Codice ISTAT",
      "Stato",
      "Referenti",
      "Tipo di indirizzo",
      "Indirizzo",
      "Link inviato il",
      "Link valido fino al",
    ],
  },
  bulk: {
    link: (value: number) => `Invia il link a ${comuni(value)}`,
    title: "Invia il link a più comuni",
    lead: (value: number) => `Il link partirà verso ${comuni(value)}, all'indirizzo istituzionale di ciascuno.`,
    nobody: "Nessun comune di questo elenco ha bisogno di un link.",
    skipped: "Comuni dell'elenco a cui non va nulla",
    skippedStates: {
      attivo: "hanno già un referente",
      inviato: "hanno un link ancora valido",
      "senza-indirizzo": "non hanno un indirizzo istituzionale",
    },
    submit: (value: number) => `Invia ${count(value, "link", "link")}`,
    back: "Torna all'elenco",
  },
  run: {
    title: "Invio in corso",
    finishedTitle: "Invio concluso",
    changed: "Nel frattempo l'elenco è cambiato: controlla il nuovo numero e conferma di nuovo.",
    progress: (done: number, total: number) => `${formatNumber(done)} di ${comuni(total)}`,
    reload: "La pagina si aggiorna da sola ogni tre secondi; puoi anche chiuderla, l'invio continua.",
    sent: "Link inviati",
    skipped: "Comuni saltati perché nel frattempo attivi o con un link valido",
    started: "Avviato il",
    finished: "Concluso il",
    last: "Ultimo invio a più comuni",
  },
  noAddress: "Di questo comune manca l'indirizzo istituzionale: si carica con l'elenco dei contatti.",
  alreadyActive: "Il comune ha già un referente: non serve un altro link.",
  tooMany: "Hai inviato molti link in poco tempo: per un elenco intero usa l'invio a più comuni.",
} as const;
