import { article, count, formatDate, formatDateTime, formatNumber } from "~/lib/format";
import type { Modality, SheetFlag } from "~db/enums";
import type { Step } from "./steps";

export const messages = {
  title: "Scheda di monitoraggio",
  lead: (comune: string) =>
    `Con la scheda il comune di ${comune} dice come passerà ad ANPR e quando sarà pronto. Da qui nasce il piano di subentro.`,
  deadline: (day: string) => `Da inviare entro ${article("il", formatDate(day))}`,
  deadlineText: (campaign: string) => `Termine della campagna «${campaign}».`,
  overdue: (day: string) => `Il termine era ${article("il", formatDate(day))}`,
  overdueText: "Inviala comunque: viene accettata e risulta in ritardo.",
  noCampaign: "Non c'è una campagna aperta: la scheda si può compilare quando il Ministero ne apre una.",
  ceased: "Il comune è cessato: il suo piano è fermo e la scheda non si può più inviare.",
  before: {
    title: "Prima di cominciare",
    text: "Servono circa dieci minuti. Puoi interrompere a ogni passo: le risposte restano nella bozza, anche se esci.",
    items: [
      "la modalità di accesso scelta dal comune",
      "per WA integrata e WS, la data in cui il gestionale sarà adattato: chiedila alla software house",
      "il numero di postazioni che useranno ANPR a regime",
      "il giorno dal quale potete iniziare i test",
    ],
    guide: "Leggi la guida alla scheda",
  },
  start: "Compila la scheda",
  amend: "Modifica la scheda",
  resume: "Riprendi la bozza",
  draft: {
    title: "Hai una bozza non inviata",
    saved: (at: Date) => `Salvata ${article("il", formatDateTime(at))}.`,
    missing: (left: number) =>
      left === 0 ? "È completa: controllala e inviala." : `${count(left, "passo", "passi")} da completare.`,
    discard: "Elimina la bozza",
    of: (name: string, at: Date) =>
      `${name} sta preparando una modifica (bozza ${article("del", formatDateTime(at))}).`,
  },
  onlyReferenti: "La scheda la compilano e la inviano i referenti del comune. Tu puoi leggerla e stamparla.",
  noReferente: "Per ora il comune non ha referenti.",
  referenti: (names: string) => `Referenti: ${names}.`,
  notSent: "La scheda non è ancora stata inviata.",
  inForce: (version: number) => `Scheda in vigore, versione ${version}`,
  sentBy: (name: string | null, day: string) =>
    name ? `Inviata da ${name} ${article("il", formatDate(day))}` : `Inviata ${article("il", formatDate(day))}`,
  imported: "Arrivata dall'archivio del Ministero",
  late: "In ritardo",
  onTime: "Nei termini",
  print: "Stampa o salva in PDF",
  open: "Apri per stampare",
  versions: {
    title: "Versioni inviate",
    caption: "Versioni della scheda, dalla più recente",
    columns: { version: "Versione", sent: "Inviata il", by: "Da", term: "Termine", changed: "Che cosa cambia" },
    one: (version: number) => `Versione ${version}`,
    inForce: "in vigore",
    superseded: "Questa versione non è più in vigore: ne è stata inviata una più recente.",
    first: "Primo invio",
    same: "Nessuna risposta cambiata",
  },
  changes: {
    title: "Che cosa è cambiato",
    caption: "Risposte cambiate",
    since: (version: number) => `Rispetto alla versione ${version}`,
    field: "Domanda",
    before: "Prima",
    after: "Ora",
    none: "Nessuna risposta è cambiata.",
  },
  receipt: {
    title: "Scheda inviata",
    text: (version: number, comune: string) =>
      `Abbiamo ricevuto la versione ${version} della scheda del comune di ${comune}. Ti mandiamo la ricevuta anche per e-mail.`,
    code: "Numero di ricevuta",
    next: "E adesso",
    nextText:
      "Sogei propone il piano di subentro, il Ministero lo approva: riceverai un messaggio con le date. Intanto puoi cominciare i lavori preparatori.",
    toHome: "Vai al piano del comune",
  },
  back: "Torna alla scheda",
  done: {
    bozza: "Bozza salvata: la ritrovi qui quando torni, anche dopo l'uscita.",
    eliminata: "Bozza eliminata. La scheda inviata, se c'è, resta com'è.",
  },
  step: {
    position: (n: number, all: number) => `Passo ${n} di ${all}`,
    previous: "Indietro",
    next: "Salva e continua",
    toCheck: "Salva e torna al riepilogo",
    leave: "Salva la bozza ed esci",
    list: "Passi della scheda",
    check: "Controlla le risposte",
    isDone: "completato",
  },
  check: {
    title: "Controlla le risposte",
    lead: (comune: string) =>
      `Scheda del comune di ${comune}. Dopo l'invio puoi comunque modificarla: ogni versione resta.`,
    change: "Modifica",
    unanswered: "Da completare",
    send: "Invia la scheda",
    sendAmended: (version: number) => `Invia la versione ${version}`,
    same: "Le risposte sono uguali a quelle della scheda in vigore: cambia qualcosa, oppure elimina la bozza.",
    lateText: (day: string) => `Il termine era ${article("il", formatDate(day))}: la scheda risulterà in ritardo.`,
    early: "I test cominciano prima che il gestionale sia pronto. Se è quello che intendi, puoi inviare.",
    answers: "Risposte",
    incomplete: (step: string) => `Completa «${step}».`,
  },
  conflict: {
    title: "Un'altra persona ha inviato la scheda mentre la compilavi",
    text: (version: number, name: string | null, day: string) =>
      `La versione ${version} è stata inviata ${name ? `da ${name} ` : ""}${article("il", formatDate(day))}. La tua bozza è intera: confrontala e scegli.`,
    differences: (version: number) => `La tua bozza rispetto alla versione ${version}`,
    theirs: (version: number) => `Versione ${version}`,
    mine: "La tua bozza",
    keep: (version: number) => `Continua con la mia bozza, sopra la versione ${version}`,
    drop: "Elimina la mia bozza",
  },
  field: {
    modality: "Modalità di accesso",
    adaptedBy: "Gestionale adattato entro il",
    workstations: "Postazioni a regime",
    testsFrom: "Pronti per i test dal",
    software: "Software house e prodotto",
    registers: "APR e AIRE nel gestionale del comune",
    contactName: "Persona da contattare",
    contactEmail: "E-mail",
    contactPhone: "Telefono",
    notes: "Note",
  },
  value: {
    none: "Nessuna",
    unknown: "Non indicato",
    both: "Tutte e due",
    notBoth: "Non tutte e due",
    afterDays: (days: number) => `${count(days, "giorno", "giorni")} dall'invio`,
    workstations: (value: number) => formatNumber(value),
  },
  form: {
    adaptedBy: {
      legend: "Entro quale giorno il gestionale sarà adattato?",
      hint: "Chiedilo alla software house. Se è già pronto, scrivi il giorno in cui lo è diventato. Per esempio: 31 3 2027.",
    },
    workstations: {
      label: "Quante postazioni useranno ANPR a regime?",
      hint: "Conta i computer degli sportelli e degli uffici che lavoreranno con ANPR: per ognuno serve un certificato.",
    },
    testsFrom: {
      legend: "Da quale giorno potete iniziare i test?",
      hint: "Il software che crea il file di subentro deve essere pronto. Per esempio: 15 2 2027.",
    },
    product: { label: "Gestionale dell'anagrafe", empty: "Scegli il prodotto", hint: "In ordine di software house." },
    ofVendor: (vendor: string) => `Un altro prodotto di ${vendor}`,
    elsewhere: "Non è nell'elenco",
    other: {
      label: "Se non è nell'elenco, scrivi software house e prodotto",
      hint: "Vale anche per un gestionale fatto in proprio.",
    },
    registers: {
      legend: "APR e AIRE stanno tutte e due nel gestionale del comune?",
      yes: "Sì, tutte e due",
      no: "No",
      noHint: "per esempio l'AIRE è tenuta con un altro programma",
    },
    contacts: {
      name: "Nome e cognome",
      email: "E-mail di lavoro",
      phone: "Telefono diretto",
      phoneHint: "Con il prefisso, per esempio 0125 410111.",
    },
    notes: {
      label: "C'è altro che Sogei e il Ministero devono sapere?",
      hint: "Per esempio fusioni in corso, cambio di gestionale, periodi in cui l'ufficio è chiuso. Non scrivere dati di cittadini.",
    },
  },
  error: {
    modality: "Scegli una modalità.",
    adaptedBy: {
      missing: "Scrivi entro quale giorno il gestionale sarà adattato.",
      incomplete: "Scrivi giorno, mese e anno (quattro cifre) dell'adeguamento.",
      impossible: "Il giorno dell'adeguamento non esiste nel calendario: controllalo.",
      outside: (from: string, to: string) =>
        `L'adeguamento deve stare tra ${article("il", formatDate(from))} e ${article("il", formatDate(to))}.`,
    },
    testsFrom: {
      missing: "Scrivi da quale giorno potete iniziare i test.",
      incomplete: "Scrivi giorno, mese e anno (quattro cifre) di inizio dei test.",
      impossible: "Il giorno di inizio dei test non esiste nel calendario: controllalo.",
      outside: (from: string, to: string) =>
        `L'inizio dei test deve stare tra ${article("il", formatDate(from))} e ${article("il", formatDate(to))}.`,
    },
    workstations: "Scrivi il numero di postazioni in cifre.",
    noWorkstations: "Serve almeno una postazione.",
    manyWorkstations: (most: number) => `Le postazioni sono più di ${formatNumber(most)}: controlla il numero.`,
    product: "Scegli il gestionale, oppure «Non è nell'elenco».",
    productGone: "Questo prodotto non è più nell'elenco: scegline un altro.",
    other: "Scrivi software house e prodotto.",
    otherChosen: "Hai scritto un altro gestionale: scegli «Non è nell'elenco», oppure cancella il testo.",
    otherLong: (most: number) => `Scrivi al massimo ${most} caratteri.`,
    registers: "Di' se APR e AIRE stanno tutte e due nel gestionale.",
    name: "Scrivi nome e cognome della persona da contattare.",
    nameLong: "Il nome può avere al massimo 100 caratteri.",
    email: "Scrivi l'e-mail di lavoro.",
    emailWrong: "L'indirizzo e-mail non è completo: per esempio nome@comune.it.",
    phone: "Scrivi il numero di telefono.",
    phoneWrong: "Il numero può avere cifre, spazi, barre, trattini e il + iniziale: controllalo.",
    notesLong: (most: number) => `Le note possono avere al massimo ${formatNumber(most)} caratteri.`,
  },
  tooMany: "Hai salvato la scheda molte volte in poco tempo.",
} as const;

export const stepTitles = {
  modalita: "Modalità di accesso",
  adeguamento: "Adeguamento del gestionale",
  postazioni: "Postazioni di lavoro",
  test: "Disponibilità per i test",
  software: "Software house e prodotto",
  contatti: "Contatti",
  note: "Note",
} satisfies Record<Step, string>;

export const modalityHints = {
  WA: "Si lavora nel sito di ANPR con smart card e certificato di postazione. Il gestionale non cambia.",
  WAI: "Come WA, con in più le notifiche che tengono allineati i dati conservati in comune. Il gestionale si adatta.",
  WS: "Il gestionale dialoga con i servizi di ANPR: va modificato e deve firmare i messaggi.",
} satisfies Record<Modality, string>;

/** What is odd about a sheet that came by import. */
export const flagWords = {
  "no-adaptation": "Giorni di adeguamento non indicati",
  "no-workstations": "Postazioni non indicate",
  late: "Inviata dopo il termine",
} satisfies Record<SheetFlag, string>;

export type Done = keyof typeof messages.done;

export function doneOf(text: string | null): Done | null {
  return text !== null && Object.hasOwn(messages.done, text) ? (text as Done) : null;
}
