import { article } from "~/lib/format";
import { ofTheOffice, theOffice } from "~/lib/office";

/** Words of the messages about seats in web-conferences. Never names of other comuni, never the address of a room. */
const enter = "Si entra da 15 minuti prima dell'inizio, solo dalla pagina della web-conference.";
const see = "Vedi la prenotazione";
const offCalendar = "L'allegato toglie l'appuntamento dal calendario.";

export const bookingWords = {
  confirmed: (title: string, when: string, reference: string) => ({
    subject: `Prenotazione confermata: ${title}`,
    paragraphs: [
      `Hai un posto per «${title}», ${when}.`,
      `Riferimento: ${reference}.`,
      enter,
      "L'invito per il calendario è allegato. Se non puoi partecipare, disdici o fai partecipare un collega: il posto serve a un altro comune.",
    ],
    label: see,
  }),
  changed: (title: string, when: string, reference: string) => ({
    subject: `Nuova data: ${title}`,
    paragraphs: [
      `Il tuo posto per «${title}» ora è per ${when}.`,
      `Riferimento: ${reference}.`,
      enter,
      "L'allegato aggiorna l'appuntamento nel calendario.",
    ],
    label: see,
  }),
  cancelled: (title: string, when: string) => ({
    subject: `Prenotazione disdetta: ${title}`,
    paragraphs: [`Non hai più un posto per «${title}», ${when}.`, offCalendar],
    label: "Trova un'altra data",
  }),
  off: (title: string, when: string, reason: string | null) => ({
    subject: `Web-conference annullata: ${title}`,
    paragraphs: [`«${title}», ${when}, è annullata.`, ...(reason ? [`Motivo: ${reason}`] : []), offCalendar],
    label: "Trova un'altra data",
  }),
  waitlisted: (title: string, when: string, place: number) => ({
    subject: `In lista d'attesa: ${title}`,
    paragraphs: [
      `Sei ${article("al", place)}º posto in lista d'attesa per «${title}», ${when}.`,
      "Quando si libera un posto, passa al primo in lista che può partecipare: te lo scriviamo. Per ora non mettere nulla in calendario.",
    ],
    label: see,
  }),
  offered: (title: string, when: string, until: string) => ({
    subject: `Un posto per te: ${title}`,
    paragraphs: [
      `Si è liberato un posto per «${title}», ${when}.`,
      `La web-conference inizia presto: accetta il posto entro le ${until}, altrimenti passa al prossimo in lista.`,
    ],
    label: "Accetta il posto",
  }),
  reminder: {
    day: (title: string, when: string) => ({
      subject: `Domani: ${title}`,
      paragraphs: [
        `Ti ricordiamo «${title}», ${when}.`,
        enter,
        "Se non puoi partecipare, disdici dalla tua prenotazione.",
      ],
      label: "Vai alla pagina per entrare",
    }),
    hour: (title: string, when: string) => ({
      subject: `Tra un'ora: ${title}`,
      paragraphs: [`«${title}» inizia tra un'ora: ${when}.`, enter],
      label: "Vai alla pagina per entrare",
    }),
  },
  guest: (title: string, when: string) => ({
    subject: `Invito: ${title}`,
    paragraphs: [
      `Hai un invito per «${title}», ${when}.`,
      "Entri senza account con questo link, da 15 minuti prima dell'inizio. È personale: vale per il primo dispositivo che lo usa.",
    ],
    label: "Vai alla pagina per entrare",
    reason: "Ricevi questo messaggio perché Sogei o il Ministero ti hanno invitato a questo indirizzo.",
  }),
  guestOff: (title: string, when: string, why: string | null) => ({
    subject: `Web-conference annullata: ${title}`,
    paragraphs: [`«${title}», ${when}, è annullata. Il tuo link non vale più.`, ...(why ? [`Motivo: ${why}`] : [])],
    reason: "Ricevi questo messaggio perché Sogei o il Ministero ti hanno invitato a questo indirizzo.",
  }),
  questionOpened: (title: string) => ({
    subject: `La tua domanda è nel forum: ${title}`,
    paragraphs: [
      `La domanda che hai inviato per «${title}» non ha avuto risposta durante l'incontro: ora è una discussione del forum, senza il tuo nome né quello del comune.`,
    ],
    label: "Vedi la discussione",
    reason: "Ricevi questo messaggio perché hai inviato la domanda con una prenotazione.",
  }),
  ended: (title: string) => ({
    subject: `Com'è andata: ${title}`,
    paragraphs: [
      `Hai partecipato a «${title}». Nella pagina della prenotazione trovi l'attestato e i materiali.`,
      "Lì ci dici anche com'è andata: basta un clic.",
    ],
    label: "Dai un voto e scarica l'attestato",
  }),
  meetingProposed: (title: string, authority: string) => ({
    subject: `Riunione proposta: ${title}`,
    paragraphs: [
      `Proposta ${ofTheOffice(authority)}: la riunione «${title}». Accoglila e pubblicala, oppure spiega perché no.`,
    ],
    label: "Valuta la proposta",
    reason: "Ricevi questo messaggio perché il Ministero decide sulle riunioni delle Prefetture.",
  }),
  meetingDecided: (title: string, isAgreed: boolean, why: string | null) => ({
    subject: isAgreed ? `Riunione pubblicata: ${title}` : `Riunione non accolta: ${title}`,
    paragraphs: isAgreed
      ? [`Il Ministero ha accolto la riunione «${title}». I comuni chiamati la vedono e possono prenotare.`]
      : [`Il Ministero non ha accolto la riunione «${title}».`, ...(why ? [`Motivo: ${why}`] : [])],
    label: "Vedi la riunione",
    reason: "Ricevi questo messaggio perché la tua Prefettura ha proposto la riunione.",
  }),
  meetingCalled: (title: string, when: string, authority: string) => ({
    subject: `Riunione con ${theOffice(authority)}: ${title}`,
    paragraphs: [
      `Il tuo comune è chiamato alla riunione «${title}» con ${theOffice(authority)}, ${when}. Prenota il posto.`,
    ],
    label: "Prenota il posto",
  }),
  reasonOf: (comune: string) => `Ricevi questo messaggio perché lavori per il comune di ${comune}.`,
  reason: (comune: string) =>
    `Ricevi questo messaggio perché il comune di ${comune} ha prenotato per te una web-conference su ANPR Supporto.`,
} as const;
