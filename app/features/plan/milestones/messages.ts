import { article, count, formatDate } from "~/lib/format";
import type { Milestone } from "~db/enums";
import { milestoneNames } from "./labels";
import type { TimelineId } from "./timeline";

export const stepNames = { sheet: "Scheda di monitoraggio", ...milestoneNames } satisfies Record<TimelineId, string>;

/** What each day is, where it is asked for. */
export const questions = {
  file: "In quale giorno avete inviato il file propedeutico?",
  tests: "In quale giorno si sono conclusi i test?",
  start: "In quale giorno è iniziato il subentro?",
  completion: "In quale giorno si è completato il subentro?",
} satisfies Record<Milestone, string>;

export const messages = {
  timeline: "Piano di subentro",
  columns: { step: "Tappa", planned: "Prevista", happened: "Effettiva", state: "Stato" },
  none: "–",
  plannedFor: (day: string) => `prevista ${article("il", day)}`,
  hints: {
    sheet: "La invia il referente",
    file: "Apre i test",
    tests: "Esiti controllati, anomalie corrette",
    start: "Sportelli chiusi in quella data",
    completion: "Esito via PEC: il comune lavora in ANPR",
  } satisfies Record<TimelineId, string>,
  state: {
    done: "Fatto",
    early: (days: number) => `In anticipo di ${count(days, "giorno", "giorni")}`,
    doneLate: (days: number) => `Fatto, ${count(days, "giorno", "giorni")} dopo`,
    late: (days: number) => `In ritardo di ${count(days, "giorno", "giorni")}`,
    left: (days: number) => (days === 0 ? "Oggi" : `Fra ${count(days, "giorno", "giorni")}`),
    open: "Da pianificare",
    last: "Da fare",
    unknown: "Data non nota",
  },
  waiting: (day: string) => `Registrata ${article("il", formatDate(day))}: Sogei deve confermarla`,
  record: {
    hint: (today: string) => `Oggi o un giorno passato. Per esempio: ${today}.`,
    send: "Registra la data",
    confirmNote: "Sogei controlla la data e la conferma: da quel momento cambia la fase del comune.",
    cancel: "Annulla",
    withdraw: "Ritira la data",
    done: "Data registrata: Sogei la controlla e ti avvisa quando è confermata.",
    withdrawn: "Data ritirata.",
  },
  error: {
    missing: "Scrivi il giorno.",
    incomplete: "Scrivi giorno, mese e anno (quattro cifre).",
    impossible: "Il giorno non esiste nel calendario: controllalo.",
    outside: (from: string, to: string) =>
      `Il giorno deve stare tra ${article("il", formatDate(from))} e oggi, ${formatDate(to)}.`,
    before: (step: TimelineId, day: string) =>
      `Non può venire prima di «${stepNames[step]}», ${formatDate(day)}: controlla le due date.`,
    after: (step: TimelineId, day: string) =>
      `Non può venire dopo «${stepNames[step]}», ${formatDate(day)}: controlla le due date.`,
    waiting: "Una data per questa tappa aspetta già la conferma di Sogei: ritirala per registrarne un'altra.",
    decided: "Nel frattempo qualcuno ha già deciso su questa data: ricarica la pagina.",
    ceased: "Il comune è cessato: il suo piano è fermo.",
    reason: "Scrivi perché la data non si può confermare.",
    whyRemoved: "Scrivi perché togli la data.",
    notThere: "Questa tappa non ha una data: ricarica la pagina.",
    reasonLong: (most: number) => `Scrivi al massimo ${most} caratteri.`,
    onlyReferenti: "Le date del piano le registrano i referenti del comune.",
  },
  queue: {
    title: "Date da confermare",
    lead: "Le date che i comuni hanno registrato, dalla più vecchia. Confermata, una data cambia la fase del comune.",
    caption: "Date da confermare",
    empty: "Nessuna data da confermare.",
    columns: {
      comune: "Comune",
      milestone: "Tappa",
      day: "Data",
      planned: "Prevista",
      by: "Registrata da",
      action: "Decisione",
    },
    confirm: "Conferma",
    confirmOf: (comune: string, milestone: string) => ` ${milestone}, ${comune}`,
    refuse: "Non confermare",
    refuseOf: (comune: string) => ` la data di ${comune}`,
    reason: "Perché non si può confermare",
    reasonHint: "Il comune riceve queste parole.",
    sendRefusal: "Rimanda al comune",
    done: {
      confermata: "Data confermata: il piano è aggiornato e il comune avvisato.",
      rifiutata: "Data rimandata al comune, con il motivo.",
      registrata: "Data registrata: il piano è aggiornato e il comune avvisato.",
      tolta: "Data tolta: il piano è aggiornato e il comune avvisato.",
    },
    find: "Registra una data per un comune",
    findHint: "Nome o codice ISTAT",
    findSend: "Cerca il comune",
    found: "Comuni trovati",
    noneFound: "Nessun comune ha questo nome o codice.",
  },
  one: {
    title: (comune: string) => `Date del piano di ${comune}`,
    record: "Registra o correggi una data",
    milestone: "Tappa",
    day: "Giorno",
    choose: "Scegli la tappa",
    milestoneMissing: "Scegli la tappa.",
    remove: "Togli una data",
    removeHint:
      "Per una tappa registrata per errore, che non è avvenuta. Per cambiare il giorno registra quello giusto.",
    removeReason: "Perché la togli",
    removeSend: "Togli la data",
    history: "Chi ha registrato che cosa",
    historyCaption: "Date registrate, dalla più recente",
    noHistory: "Nessuna data registrata qui: quelle del piano arrivano dagli archivi.",
    columns: { at: "Quando", milestone: "Tappa", day: "Data", by: "Da", state: "Esito" },
    publicPage: "Pagina pubblica del comune",
  },
  otherRecorded: "Sogei ha registrato un'altra data.",
  tooMany: "Hai registrato molte date in poco tempo.",
} as const;

export type Decided = keyof typeof messages.queue.done;

export function decidedOf(text: string | null): Decided | null {
  return text !== null && Object.hasOwn(messages.queue.done, text) ? (text as Decided) : null;
}
