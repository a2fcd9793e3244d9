export const messages = {
  title: "Web-conference",
  booked: "Le prenotazioni del comune",
  noneBooked: "Nessuna prenotazione in programma.",
  next: "Per la fase del comune",
  noneNext: "Nessun altro incontro in programma per la fase del comune.",
  all: "Tutte le web-conference",
  mine: "Tutte le prenotazioni",
  yours: (comune: string) => `Web-conference: comune di ${comune}`,
} as const;
