export const messages = {
  organiser: "ANPR Supporto ai comuni",
  location: "Web-conference su ANPR Supporto",
  description: "Si entra da 15 minuti prima dell'inizio, solo da questa pagina e con il tuo accesso:",
  publicName: "Web-conference ANPR",
  publicDescription: "Programma, posti e prenotazione:",
  personalName: "Le mie web-conference ANPR",
} as const;
