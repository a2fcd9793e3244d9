import { article } from "~/lib/format";
import { ofTheOffice } from "~/lib/office";
import type { Modality, Stage } from "~db/enums";

export const stageNames = {
  scheda: "Scheda da inviare",
  presubentro: "Pre-subentro",
  test: "Test",
  subentro: "Subentro",
  aregime: "A regime",
} satisfies Record<Stage, string>;

/** One line under each stage of the chooser. */
export const stageHints = {
  scheda: "La scheda di monitoraggio non è ancora partita.",
  presubentro: "Scheda inviata, si prepara il file.",
  test: "File propedeutico inviato, prove in corso.",
  subentro: "Prove concluse, data fissata.",
  aregime: "Il comune lavora in ANPR.",
} satisfies Record<Stage, string>;

export const modalityNames = {
  WA: "Web application",
  WAI: "Web application integrata",
  WS: "Web service",
} satisfies Record<Modality, string>;

export const modalityShortNames = { WA: "WA", WAI: "WA integrata", WS: "WS" } satisfies Record<Modality, string>;

export const messages = {
  site: {
    name: "ANPR Supporto ai comuni",
    tagline: "Anagrafe nazionale della popolazione residente",
    feed: "Avvisi di ANPR Supporto ai comuni",
    owner: "Ministero dell'Interno",
    credit: "Ministero dell'Interno, Direzione Centrale per i Servizi Demografici, con il supporto tecnico di Sogei.",
  },
  header: {
    skip: "Vai al contenuto",
    home: "home",
    menu: "Menu",
    main: "Principale",
    mainNarrow: "Principale, schermo stretto",
    callCentre: "Call centre",
  },
  account: {
    signIn: "Accedi",
    menu: "Il tuo profilo",
    signOut: "Esci",
    unread: "notifiche non lette",
  },
  status: { label: "Stato dei servizi ANPR", details: "Vedi i disservizi" },
  strip: {
    label: "Avvisi da leggere",
    important: "Avviso importante",
    blocking: "Lettura da confermare",
    more: (number: number) => (number === 1 ? "Un altro avviso da leggere" : `Altri ${number} avvisi da leggere`),
  },
  demo: {
    label: "Dimostrazione",
    text: "Sito di prova: persone e dati sono inventati.",
    change: "Cambia profilo",
    mail: "Leggi la posta di prova",
  },
  sections: {
    manuals: "Manuali",
    faq: "FAQ",
    codes: "Codici di esito",
    forum: "Forum tecnico",
    conferences: "Web-conference",
    documents: "Documenti",
    videos: "Video",
    notices: "Avvisi",
    comuni: "Comuni",
    progress: "Avanzamento",
  },
  context: {
    label: "Per chi stai leggendo",
    reading: "Stai leggendo per",
    stage: "la fase",
    modality: "la modalità",
    change: "cambia fase o modalità",
    clear: "mostra tutto",
  },
  callCentre: {
    title: "Call centre",
    number: "800 863 116",
    href: "tel:800863116",
    note: "Numero verde di Sogei per i comuni.",
    free: "(numero verde)",
    weekdays: "Lunedì-venerdì 8:00-18:00",
    saturday: "Sabato 8:00-14:00",
    closed: "Chiuso nelle festività nazionali",
  },
  footer: {
    owner: "Titolare del sito",
    contents: "Contenuti",
    site: "Il sito",
    readFaq: "Leggi le FAQ",
    report: "Segnala un problema del sito",
    map: "Mappa del sito",
    feed: "Avvisi in formato Atom",
    privacy: "Privacy",
    legal: "Note legali",
    accessibility: "Dichiarazione di accessibilità",
    smallPrint: "Informazioni legali",
  },
  breadcrumb: { label: "Percorso", home: "Home" },
  search: {
    label: "Cerca nel sito",
    button: "Cerca",
    placeholder: "Parola, domanda o codice (es. EC075)",
    placeholderLarge: "Scrivi una domanda o un codice, per esempio EN306",
    open: "Apri la ricerca rapida",
    breadcrumb: "Dove si trova:",
    exact: "Codice esatto",
  },
  stage: {
    position: (n: number) => `${n} di 5`,
    hidden: (n: number) => `Fase ${n} di 5: `,
    all: "Tutte le fasi",
    current: "la tua fase",
  },
  modality: {
    legend: "Modalità di accesso",
    all: "Tutte le modalità",
    any: "Tutte",
    apply: "Applica",
  },
  toc: { title: "In questa pagina" },
  edit: "Modifica",
  editorial: "Redazione",
  difference: { added: "aggiunta: ", removed: "tolta: " },
  pager: { label: "Altre pagine", previous: "Pagina precedente", next: "Pagina successiva" },
  prevNext: { label: "Pagina precedente e successiva", previous: "Precedente", next: "Successiva" },
  facets: { title: "Filtri", apply: "Applica filtri", clear: "Togli i filtri" },
  form: {
    problem: "C'è un problema",
    error: "Errore: ",
    optional: "(facoltativo)",
    day: ["Giorno", "Mese", "Anno"],
  },
  helpful: {
    title: "È stato utile?",
    yes: "Sì",
    no: "No",
    suggest: "Suggerisci una modifica",
    print: "Stampa o salva in PDF",
  },
  meta: {
    version: (version: string) => `Versione ${version}`,
    updated: "Aggiornata il",
    owner: (owner: string) => `A cura ${ofTheOffice(owner)}`,
  },
  review: {
    title: "Pagina da rivedere",
    text: (date: string) =>
      `La revisione era prevista entro ${article("il", date)}: verifica che le indicazioni valgano ancora.`,
    report: "Segnala che cosa è cambiato",
  },
  error: {
    notFound: {
      title: "Questa pagina non c'è",
      text: "L'indirizzo può essere cambiato o scritto in modo diverso. Prova a cercare, oppure parti da uno degli elenchi.",
    },
    forbidden: {
      title: "Questa pagina non è aperta a tutti",
      text: "La possono leggere solo le persone abilitate.",
    },
    gone: {
      title: "Questa pagina è stata tolta",
      text: "Il contenuto non vale più. Cerca quello che lo sostituisce, oppure parti da uno degli elenchi.",
    },
    tooMany: {
      title: "Troppe richieste in poco tempo",
      text: "Aspetta un minuto, poi torna indietro e riprova.",
    },
    unavailable: {
      title: "Il servizio è fermo per un momento",
      text: "Riprova fra qualche minuto. Per le urgenze c'è il call centre.",
    },
    failure: {
      title: "Qualcosa non ha funzionato",
      text: "Il problema è dalla nostra parte ed è stato registrato. Riprova fra qualche minuto.",
    },
    reference: "Se chiami il call centre, indica il riferimento",
    search: "Cerca quello che manca",
    instead: "Al suo posto leggi:",
    elsewhere: "Dove andare",
    home: "Torna alla home",
  },
} as const;
