import { article } from "~/lib/format";
export const messages = {
  title: "Il passaggio ad ANPR",
  stage: "Fase",
  anyStage: "Tutte le fasi",
  modality: "Modalità",
  sheet: "Scheda inviata",
  file: "Primo invio del file",
  planned: "Subentro previsto",
  done: "Subentrato",
  late: "In ritardo",
  day: (day: string) => article("il", day),
  window: (from: string, to: string) => `${article("dal", from)} ${article("al", to)}`,
  noSheet: "La scheda di monitoraggio non risulta inviata.",
  frozen: "Il piano si è fermato quando il comune è cessato.",
  answer: {
    done: (name: string, day: string) => `${name} è subentrato in ANPR ${article("il", day)}.`,
    planned: (name: string, when: string) => `${name} non è ancora subentrato in ANPR: il subentro è previsto ${when}.`,
    overdue: (name: string, when: string) =>
      `${name} non è ancora subentrato in ANPR: il subentro era previsto ${when}.`,
    unplanned: (name: string) => `${name} non è ancora subentrato in ANPR: la data non è ancora fissata.`,
  },
  short: {
    done: (day: string) => `subentrato ${article("il", day)}`,
    planned: (when: string) => `previsto ${when}`,
  },
  question: "È subentrato il comune vicino? Cercalo per nome o per codice: l'elenco dice fase e data di ogni comune.",
  watched: {
    title: "Per chi segue il comune",
    note: "Queste informazioni le vedono il comune, la sua Prefettura, il Ministero e Sogei.",
    software: "Gestionale",
    workstations: "Postazioni",
    contact: "Contatto",
    version: (version: number) => `Scheda di monitoraggio, versione ${version}`,
    noVersion: "Nessuna scheda inviata: non ci sono contatti né gestionale.",
    home: "Vai al piano del tuo comune",
    dates: "Registra o conferma le date",
  },
} as const;
