import { count } from "~/lib/format";

export const messages = {
  title: "Registra i Sindaci informati",
  lead: (value: number) => `${count(value, "comune scelto", "comuni scelti")}.`,
  day: "Giorno in cui i Sindaci sono stati informati",
  dayHint: "Se un giorno era già registrato, vale quello nuovo.",
  names: "Comuni",
  submit: "Registra il giorno",
  back: "Torna ai comuni",
  done: (value: number) => `Registrato: ${count(value, "Sindaco informato", "Sindaci informati")}.`,
  errors: {
    none: "Scegli almeno un comune dell'elenco.",
    day: "Scrivi la data come giorno, mese e anno.",
    future: "Il giorno non può essere nel futuro.",
    past: "Il giorno non può essere prima del 2016.",
    tooMany: "Hai registrato molte volte in poco tempo.",
  },
} as const;
