import { article, count, formatDateRange, formatShortDate } from "~/lib/format";
import type { SheetState } from "./filters";

export const sheetStateNames = {
  inviata: "Inviata",
  mancante: "Mancante",
} satisfies Record<SheetState, string>;

export const messages = {
  title: "Comuni dell'avanzamento",
  lead: "L'elenco dietro ogni cifra: scegli i filtri, scarica il file.",
  caption: "Comuni e a che punto sono",
  found: (value: number) => count(value, "comune", "comuni"),
  none: "Nessun comune con questi filtri.",
  columns: {
    name: "Comune",
    population: "Residenti",
    stage: "Fase",
    modality: "Modalità",
    sheet: "Scheda",
    planned: "Subentro",
    late: "In ritardo",
    software: "Software",
  },
  sheetMissing: "mancante",
  done: (day: string) => `fatto ${article("il", day)}`,
  planned: (from: string, to: string) =>
    `previsto ${from === to ? article("il", formatShortDate(from)) : formatDateRange(from, to)}`,
  lateSince: (day: string) => article("dal", day),
  late: "In ritardo",
  form: {
    label: "Filtra i comuni",
    stage: "Fase",
    allStages: "Tutte le fasi",
    modality: "Modalità",
    allModalities: "Tutte le modalità",
    size: "Dimensione",
    allSizes: "Tutte le dimensioni",
    sheet: "Scheda di monitoraggio",
    allSheets: "Inviata o mancante",
    late: "Solo comuni in ritardo",
    software: "Software",
    submit: "Filtra i comuni",
    clear: "Togli i filtri",
  },
  csv: {
    link: "Scarica l'elenco (CSV)",
    file: "comuni-avanzamento.csv",
    header: [
      "Comune",
      "Provincia",
      "Codice ISTAT",
      "Residenti",
      "Fase",
      "Modalità",
      "Scheda inviata il",
      "Subentro previsto dal",
      "Subentro previsto al",
      "Subentrato il",
      "In ritardo",
    ],
    software: "Software",
  },
} as const;
