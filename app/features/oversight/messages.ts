import { article, count } from "~/lib/format";

const mapNote = (what: string) =>
  `Percentuale dei comuni che ${what}. Più scuro, più alta. Scegli un'area per vedere i suoi comuni.`;

export const messages = {
  title: "Avanzamento",
  description: "A che punto è il passaggio dei comuni ad ANPR, in tutta Italia, per regione e per provincia.",
  monitoring: "Monitoraggio nazionale",
  lead: (comuni: string, day: string) => `${comuni} ${article("al", day)}.`,
  csv: "Scarica i dati (CSV)",
  share: (percent: string) => `${percent} dei comuni`,
  barNote: "La barra ripete le cifre qui sopra, nello stesso ordine: più scuro, più avanti.",
  late: (comuni: number) => `${count(comuni, "comune in ritardo", "comuni in ritardo")} su almeno una tappa`,
  lateList: "Vedi l'elenco",
  views: {
    regioni: "Per regione",
    province: "Per provincia",
  },
  viewsLabel: "Dettaglio territoriale",
  measuresLabel: "Che cosa mostra la mappa",
  measures: {
    aregime: {
      name: "Comuni a regime",
      note: mapNote("lavorano già in ANPR"),
      label: (name: string, percent: string) => `${name}: ${percent} a regime`,
    },
    schede: {
      name: "Schede inviate",
      note: mapNote("hanno inviato la scheda"),
      label: (name: string, percent: string) => `${name}: ${percent} con scheda inviata`,
    },
  },
  sardinia: "Cagliari e Sud Sardegna, seguite dalla stessa Prefettura, hanno un'area sola.",
  legend: "Legenda della mappa",
  steps: ["meno del 20%", "20-39%", "40-59%", "60-79%", "80% e oltre"],
  tableNote: "dalla più indietro",
  captions: {
    regioni: "Comuni per fase in ogni regione",
    province: "Comuni per fase in ogni provincia",
    modality: "Comuni per fase in ogni modalità di accesso",
    size: "Comuni per fase in ogni classe di popolazione",
    software: "Comuni per fase per ogni software house",
  },
  heads: {
    regioni: "Regione",
    province: "Provincia",
    modality: "Modalità",
    size: "Residenti",
    software: "Software house",
  },
  byModality: "Per modalità di accesso",
  bySize: "Per dimensione del comune",
  bySoftware: "Per software house",
  softwareNote: "Visibile solo a Ministero e Sogei",
  total: "Comuni",
  sheets: "Schede inviate",
  missing: "Schede mancanti",
  percent: "% a regime",
  lateShort: "In ritardo",
  bar: "Fasi",
  italy: "Italia",
  takeovers: {
    title: "Comuni a regime nel tempo",
    done: "a regime",
    planned: "previsti",
    note: "Linea continua: comuni che lavorano in ANPR. Linea tratteggiata: comuni la cui finestra prevista per il subentro era conclusa.",
  },
  sheetsOverTime: {
    title: "Schede inviate nel tempo",
    sent: "inviate",
    expected: "attese",
    note: "Linea continua: schede inviate. Linea tratteggiata: tutti i comuni, attesi entro il termine.",
  },
  deadline: (day: string) => `termine ${day}`,
  chartLabel: (title: string, from: string, to: string, ends: string) =>
    `${title}, ${article("dal", from)} ${article("al", to)}. Alla fine: ${ends}.`,
  chartData: "Dati del grafico",
  until: "Fino al",
  series: (label: string) => label.charAt(0).toUpperCase() + label.slice(1),
  file: "avanzamento-anpr",
  monitoringFile: "monitoraggio-anpr",
} as const;
