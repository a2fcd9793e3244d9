import { count } from "~/lib/format";

export const messages = {
  title: "Da annunciare",
  lead: "Ogni manuale, video, ciclo di web-conference e categoria del forum diventa disponibile con un avviso. Questi non ne hanno ancora uno.",
  write: (what: string) => `Scrivi l'avviso: ${what}`,
  words: {
    manual: {
      name: (title: string) => `manuale «${title}»`,
      title: (title: string) => `È disponibile il manuale «${title}»`,
      text: (title: string, href: string) =>
        `Da oggi sul sito trovi il manuale [${title}](${href}).\n\nSe qualcosa manca o non è chiaro, scrivilo in fondo alla pagina: lo legge chi cura il manuale.\n`,
    },
    video: {
      name: (title: string) => `video «${title}»`,
      title: (title: string) => `È disponibile il video «${title}»`,
      text: (title: string, href: string) =>
        `Da oggi sul sito trovi il video [${title}](${href}), con il testo di quello che si dice.\n`,
    },
    series: (title: string, dates: number) => `web-conference «${title}», ${count(dates, "data", "date")}`,
    seriesTitle: (title: string) => `Si prenotano le web-conference «${title}»`,
    seriesSummary: (kind: string, day: string, time: string, dates: number) =>
      `${kind}: ${count(dates, "data", "date")}, la prima ${day} alle ${time}.`,
    seriesText: (title: string, href: string, dates: number) =>
      `Da oggi puoi prenotare un posto per [${title}](${href})${dates > 1 ? `: le date sono ${dates}` : ""}.\n\nI posti sono limitati: se non puoi più partecipare, disdici e lasci il posto a un altro comune.\n`,
    category: (name: string) => `categoria del forum «${name}»`,
    categoryTitle: (name: string) => `Nel forum apre la categoria «${name}»`,
    categoryText: (name: string, href: string) =>
      `Nel forum tecnico puoi chiedere e leggere soluzioni nella categoria [${name}](${href}).\n\nPrima di chiedere, cerca: la tua domanda può avere già una risposta.\n`,
  },
} as const;
