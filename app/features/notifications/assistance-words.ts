import { article } from "~/lib/format";

/** Words of the messages about assistance. Never why it was asked for, nor the name of a thread: that stands on the site. */
export const assistanceWords = {
  taken: (when: string, telephone: string) => ({
    subject: "Appuntamento con Sogei confermato",
    paragraphs: [
      `Sogei ti chiama al numero ${telephone}, ${when}.`,
      "L'invito per il calendario è allegato. Se non puoi, disdici: l'ora serve a un altro comune.",
    ],
    label: "Vedi l'appuntamento",
  }),
  takenBy: (comune: string, when: string, telephone: string) => ({
    subject: `Appuntamento con il comune di ${comune}`,
    paragraphs: [
      `Il comune di ${comune} ha preso un tuo appuntamento: ${when}.`,
      `Chiama il numero ${telephone}. Il motivo è nella pagina delle tue ore.`,
    ],
    label: "Vedi le tue ore",
  }),
  cancelled: (when: string) => ({
    subject: "Appuntamento con Sogei annullato",
    paragraphs: [
      `L'appuntamento di ${when} non c'è più.`,
      "L'allegato lo toglie dal calendario. Puoi prenderne un altro dalla pagina dell'assistenza.",
    ],
    label: "Prendi un altro appuntamento",
  }),
  cancelledBy: (comune: string, when: string) => ({
    subject: `Appuntamento con il comune di ${comune} annullato`,
    paragraphs: [
      `L'appuntamento con il comune di ${comune}, ${when}, non c'è più.`,
      "L'allegato lo toglie dal calendario.",
    ],
    label: "Vedi le tue ore",
  }),
  summary: "Assistenza ANPR al telefono",
  summaryWith: (comune: string) => `Assistenza ANPR: comune di ${comune}`,
  place: (telephone: string) => `Telefono ${telephone}`,
  organiser: "ANPR Supporto ai comuni",
  details: "Motivo e discussione collegata:",
  visitRequested: (comune: string) => ({
    subject: `Assistenza in loco, da valutare: ${comune}`,
    paragraphs: [`Il comune di ${comune} chiede una visita. Dimensione, complessità e motivo sono nella richiesta.`],
    label: "Valuta la richiesta",
  }),
  visitWithdrawn: (comune: string, day: string | null) => ({
    subject: `Assistenza in loco, richiesta ritirata: ${comune}`,
    paragraphs: [
      `Il comune di ${comune} ha ritirato la richiesta di una visita. Se ha scritto perché, lo leggi nella sua pagina.`,
      ...(day ? [`La visita era programmata per ${article("il", day)}: quel giorno ora è libero.`] : []),
    ],
    label: "Vedi la richiesta",
  }),
  visitReceived: (comune: string) => ({
    subject: `Richiesta di assistenza in loco inviata: ${comune}`,
    paragraphs: ["Abbiamo ricevuto la richiesta. Sogei la valuta e ti scrive che cosa decide."],
    label: "Vedi la richiesta",
  }),
  visitChanged: (comune: string, state: string, day: string | null, note: string | null) => ({
    subject: `Assistenza in loco, ${state.toLowerCase()}: ${comune}`,
    paragraphs: [
      `La richiesta di assistenza in loco del comune di ${comune} è ${state.toLowerCase()}.`,
      ...(day ? [`Giorno della visita: ${day}.`] : []),
      ...(note ? [`Sogei aggiunge: ${note}`] : []),
    ],
    label: "Vedi la richiesta",
  }),
  reason: (comune: string) =>
    `Ricevi questo messaggio perché lavori per il comune di ${comune}, che ha chiesto assistenza su ANPR Supporto.`,
  reasonStaff: "Ricevi questo messaggio perché dai assistenza ai comuni su ANPR Supporto.",
} as const;
