import { article, formatDate } from "~/lib/format";

export const messages = {
  title: "Campagne della scheda",
  lead: "Ogni campagna chiede la scheda di monitoraggio entro un termine. Dopo il termine le schede arrivano ancora, in ritardo.",
  caption: "Campagne, dalla più recente",
  columns: {
    name: "Campagna",
    opens: "Aperta dal",
    deadline: "Termine",
    inTime: "Comuni nei termini",
    late: "In ritardo",
    action: "Azione",
  },
  always: "sempre",
  present: "in corso",
  form: {
    title: "Apri una campagna",
    name: "Nome",
    nameHint: "Come la chiama la circolare, per esempio «Circolare 13/2016».",
    opens: "Aperta dal",
    opensHint: "Da questo giorno i comuni vedono il termine.",
    deadline: "Termine",
    deadlineHint: "L'ultimo giorno per essere nei termini.",
    send: "Apri la campagna",
  },
  move: {
    link: "Sposta il termine",
    of: (name: string) => ` di ${name}`,
    title: (name: string) => `Sposta il termine: ${name}`,
    deadline: "Nuovo termine",
    hint: (deadline: string) =>
      `Oggi il termine è ${article("il", deadline)}: puoi solo allungarlo. Le schede arrivate nel frattempo tornano nei termini.`,
    send: "Sposta il termine",
    cancel: "Annulla",
  },
  done: { aperta: "Campagna registrata.", spostata: "Termine spostato." },
  error: {
    name: "Scrivi il nome della campagna.",
    nameLong: "Il nome può avere al massimo 100 caratteri.",
    nameTaken: "C'è già una campagna con questo nome.",
    day: {
      missing: "Scrivi il giorno.",
      incomplete: "Scrivi giorno, mese e anno (quattro cifre).",
      impossible: "Il giorno non esiste nel calendario: controllalo.",
      outside: (from: string, to: string) =>
        `Il giorno deve stare tra ${article("il", formatDate(from))} e ${article("il", formatDate(to))}.`,
    },
    notLater: (deadline: string) => `Il nuovo termine deve venire dopo quello di oggi, ${formatDate(deadline)}.`,
    order: "Il termine viene prima dell'apertura: correggi una delle due date.",
  },
  tooMany: "Hai registrato molte campagne in poco tempo.",
} as const;

export type Done = keyof typeof messages.done;

export function doneOf(text: string | null): Done | null {
  return text !== null && Object.hasOwn(messages.done, text) ? (text as Done) : null;
}
