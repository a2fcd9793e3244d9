import { count, formatNumber } from "~/lib/format";

export const messages = {
  title: "Ricerche",
  lead: "Che cosa si cerca nel sito e che cosa non si trova. Compaiono solo le parole cercate almeno tre volte; di chi cerca non resta traccia.",
  views: "Quali",
  viewNames: { frequenti: "Più cercate", vuote: "Senza risultati", ignorate: "Nessun risultato aperto" },
  viewHints: {
    frequenti: "Tutte le ricerche, dalle più frequenti.",
    vuote: "Ricerche a cui il sito non ha risposto: dicono quali testi mancano.",
    ignorate: "Ricerche con risultati, nessuno aperto entro un minuto: dicono quali testi non si riconoscono.",
  },
  none: {
    frequenti: "Nessuna ricerca ripetuta almeno tre volte in questo periodo.",
    vuote: "Nessuna ricerca ripetuta è rimasta senza risultati in questo periodo.",
    ignorate: "Nessuna ricerca ripetuta è rimasta senza un risultato aperto in questo periodo.",
  },
  period: "Periodo",
  days: (days: number) => `Ultimi ${count(days, "giorno", "giorni")}`,
  stage: "Fase di chi cerca",
  allStages: "Tutte le fasi",
  summary: (all: number, empty: number, ignored: number) =>
    `${count(all, "ricerca", "ricerche")}: ${formatNumber(empty)} senza risultati, ${formatNumber(ignored)} senza un risultato aperto.`,
  query: "Parole",
  times: "Ricerche",
  empty: "Senza risultati",
  ignored: "Nessuno aperto",
  stages: "Per fase",
  noStage: "Non indicata",
  task: "Attività",
  makeTask: "Crea attività",
  makeTaskFor: (query: string) => `Crea attività sui testi per «${query}»`,
  hasTask: "Già fra le segnalazioni",
  made: "Attività creata: è fra le segnalazioni da leggere.",
  unknown: "Queste parole non sono fra le ricerche ripetute: aggiorna la pagina.",
  already: "C'è già un'attività aperta per queste parole.",
  taskBody: (query: string, days: number, times: string, empty: string, ignored: string, stages: string) =>
    `Dalle ricerche degli ultimi ${days} giorni: «${query}». Cercata ${times}; ${empty}; ${ignored}. Per fase: ${stages}. Verifica se manca un testo o se quello che c'è usa altre parole.`,
  taskTimes: (times: number) => count(times, "volta", "volte"),
  taskEmpty: (times: number) => `senza risultati ${count(times, "volta", "volte")}`,
  taskIgnored: (times: number) => `senza un risultato aperto ${count(times, "volta", "volte")}`,
} as const;
