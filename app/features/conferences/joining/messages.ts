import { formatDayOfWeek, formatTime, todayInRome } from "~/lib/format";
import type { EntranceState } from "./states";

/** «14:45», and the day where it is not today. */
const clock = (at: Date) =>
  todayInRome(at) === todayInRome() ? formatTime(at) : `${formatTime(at)} di ${formatDayOfWeek(at)}`;

export const messages = {
  title: "Entra nella web-conference",
  states: {
    early: (from: Date) => `Si entra dalle ${clock(from)}. Ricarica questa pagina: a quell'ora compare il pulsante.`,
    open: "La stanza è aperta. Il link che ricevi vale cinque minuti e solo per te.",
    "no-room": "La sala non è ancora stata scelta. Riprova tra poco, oppure chiama il numero verde 800 863 116.",
  } satisfies Record<Exclude<EntranceState, "early">, string> & { early(from: Date): string },
  minutes: (minutes: number) =>
    minutes > 120 ? "" : minutes === 1 ? "Manca un minuto." : `Mancano ${minutes} minuti.`,
  enter: "Entra nella web-conference",
  reload: "Ricarica la pagina",
  ready: "La stanza si apre adesso",
  readyText: "Se non si apre da sola, usa il link. Vale cinque minuti: dopo, torna qui e chiedine un altro.",
  openRoom: "Apri la stanza",
  tips: "Prima di entrare",
  tipsList: [
    "Prova microfono e cuffie.",
    "Tieni chiuse le pratiche: non mostrare dati di cittadini.",
    "Se non riesci a entrare chiama il numero verde 800 863 116.",
  ],
  noSeat: "Entra chi ha un posto confermato per questa web-conference.",
  waiting: "Sei in lista d'attesa: entri se si libera un posto, e te lo scriviamo.",
  over: "Questa web-conference è conclusa.",
  cancelled: "Questa web-conference è annullata.",
  codeOver:
    "Il link per la stanza è scaduto: vale cinque minuti. Torna alla pagina della web-conference e chiedine un altro.",
  tooMany: "Hai chiesto molti link in poco tempo.",
} as const;
