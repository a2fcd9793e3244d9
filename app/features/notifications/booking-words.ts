/** Words of the messages about seats in web-conferences. Never names of other comuni, never the address of a room. */
const enter = "Si entra da 15 minuti prima dell'inizio, solo dalla pagina della web-conference.";
const see = "Vedi la prenotazione";

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
    paragraphs: [`Non hai più un posto per «${title}», ${when}.`, "L'appuntamento si toglie dal calendario."],
    label: "Trova un'altra data",
  }),
  off: (title: string, when: string, reason: string | null) => ({
    subject: `Web-conference annullata: ${title}`,
    paragraphs: [
      `«${title}», ${when}, è annullata.`,
      ...(reason ? [reason] : []),
      "L'appuntamento si toglie dal calendario.",
    ],
    label: "Trova un'altra data",
  }),
  waitlisted: (title: string, when: string, place: number) => ({
    subject: `In lista d'attesa: ${title}`,
    paragraphs: [
      `Sei il ${place}º in lista d'attesa per «${title}», ${when}.`,
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
  reason: (comune: string) =>
    `Ricevi questo messaggio perché il comune di ${comune} ha prenotato per te una web-conference su ANPR Supporto.`,
} as const;
