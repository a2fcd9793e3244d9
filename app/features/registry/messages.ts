import { article } from "~/lib/format";
export const messages = {
  title: "Comuni",
  lead: "I comuni italiani con provincia, codice ISTAT e codice catastale. Cercane uno per nome o per codice.",
  form: {
    label: "Cerca un comune",
    name: "Nome o codice",
    nameHint: "Per esempio Sant'Agata, 037006 o A944",
    allRegions: "Tutte le regioni",
    allProvinces: "Tutte le province",
    submit: "Cerca comuni",
    clear: "Togli i filtri",
  },
  oneComune: "comune",
  comuni: "comuni",
  found: (count: string) => `${count} con questa ricerca`,
  caption: "Elenco dei comuni",
  similarTitle: "Nomi simili",
  similarCaption: "Elenco dei comuni con un nome simile",
  guessTitle: "Forse cercavi",
  none: "Nessun comune ha questo nome con questi filtri. Controlla come è scritto, oppure togli un filtro.",
  noneCode: (code: string) => `Nessun comune ha il codice ${code}. Controllalo, oppure cerca il comune per nome.`,
  noneInRegion: (province: string, region: string) =>
    `La provincia scelta (${province}) non è nella regione scelta (${region}). Togli uno dei due filtri.`,
  columns: {
    name: "Comune",
    province: "Provincia",
    region: "Regione",
    istat: "Codice ISTAT",
    belfiore: "Codice catastale",
    population: "Popolazione",
    populationOf: (year: number) => `Popolazione (censimento ${year})`,
  },
  csv: {
    link: "Scarica l'elenco (CSV)",
    note: "Nel file CSV i codici ISTAT hanno sei cifre: se il foglio di calcolo toglie gli zeri iniziali, importa la colonna come testo.",
    file: "comuni",
    sigla: "Sigla",
    belfiore: "Codice catastale (Belfiore)",
    year: "Anno del censimento",
  },
  page: {
    title: (name: string, province: string) => `Comune di ${name} (${province})`,
    summary: (name: string, province: string, region: string) =>
      `${name} (${province}), ${region}: codice ISTAT, codice catastale e popolazione.`,
    facts: "Dati del comune",
    belfiore: "Codice catastale (Belfiore)",
    ceasedText: (date: string) => `Questo comune ha cessato di esistere ${article("il", date)}.`,
    populationIn: (population: string, year: number) => `${population} (censimento ${year})`,
    neighbours: "Altri comuni della provincia",
    allOfProvince: "Tutti i comuni della provincia",
  },
  choice: {
    title: (code: string) => `Codice ${code}`,
    lead: "Questo codice è stato di più comuni. Scegli quello che cerchi.",
    ceased: (date: string) => `cessato ${article("il", date)}`,
    present: "esiste oggi",
  },
  notACode: (text: string) =>
    `«${text}» non è il codice di un comune: servono le sei cifre del codice ISTAT, oppure la lettera e le tre cifre del codice catastale. Cerca il comune per nome nell'elenco dei comuni.`,
  unknownCode: (code: string) =>
    `Nessun comune ha il codice ${code}. Controlla le cifre, oppure cerca il comune per nome nell'elenco dei comuni.`,
} as const;
