import { count } from "~/lib/format";

export const digestWords = {
  subject: (number: number, days: string) => `${count(number, "novità", "novità")} per te su ANPR Supporto, ${days}`,
  lead: "Ecco quello che ti riguarda e non hai ancora letto.",
  more: (number: number) => `Altre ${number} notifiche sono sul sito.`,
  label: "Vedi tutte le notifiche",
  reason: "Ricevi questo riepilogo perché hai scelto di non ricevere queste notifiche una per una.",
} as const;
