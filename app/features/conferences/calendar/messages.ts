import { article } from "~/lib/format";
export const messages = {
  organiser: "ANPR Supporto ai comuni",
  location: "Web-conference su ANPR Supporto",
  description: "Si entra da 15 minuti prima dell'inizio, solo da questa pagina e con il tuo accesso:",
  publicName: "Web-conference ANPR",
  publicDescription: "Programma, posti e prenotazione:",
  feed: {
    title: "Il tuo calendario riservato",
    text: "Un indirizzo che solo tu conosci: il tuo programma di calendario vi legge i posti a tuo nome. Chi lo ha li legge: non passarlo a nessuno. I cambiamenti possono arrivare dopo 24 ore.",
    once: "Copialo adesso: non si rivede più. Se lo perdi, creane un altro.",
    since: (date: string) => `Hai un indirizzo ${article("dal", date)}.`,
    make: "Crea il tuo indirizzo",
    renew: "Crea un altro indirizzo e chiudi il primo",
    withdraw: "Chiudi l'indirizzo",
  },
  personalName: "Le mie web-conference ANPR",
} as const;
