import type { Modality, NoticeImportance, OutageService, Stage, TouchedKind } from "~db/enums";

export interface SeededNotice {
  slug: string;
  title: string;
  summary: string;
  source: string;
  by: "sogei" | "ministero";
  importance: NoticeImportance;
  readers?: "all" | "few";
  stages?: Stage[];
  modalities?: Modality[];
  regionCodes?: string[];
  version?: string;
  touches?: { kind: TouchedKind; key: string }[];
  file?: { name: string; text: string };
  /** From now; null: a draft. */
  fromHours: number | null;
  toHours?: number;
}

export const NOTICES: readonly SeededNotice[] = [
  {
    slug: "chiusura-degli-sportelli-nel-giorno-del-subentro",
    title: "Nel giorno del subentro gli sportelli anagrafici restano chiusi",
    summary:
      "Nella data stabilita nessun operatore lavora sulle basi locali: avvisa per tempo i cittadini e chi lavora allo sportello.",
    source:
      "## Che cosa fare\n\n- Pubblica l'avviso ai cittadini almeno sette giorni prima.\n- Sospendi le operazioni sulle basi locali dalla sera prima.\n- Tieni reperibile chi conosce il gestionale fino all'esito.\n\nL'esito arriva per PEC: fino ad allora non riaprire lo sportello.\n",
    by: "ministero",
    importance: "bloccante",
    stages: ["test", "subentro"],
    fromHours: -26,
  },
  {
    slug: "ritiro-delle-smart-card-in-piemonte",
    title: "Smart card: dal lunedì si ritirano solo su appuntamento",
    summary: "Le Prefetture del Piemonte consegnano le smart card ai comuni su appuntamento, dal lunedì al giovedì.",
    source:
      "Chiedi l'appuntamento alla Prefettura con due giorni di anticipo. Porta la delega firmata dal sindaco: il modello è allegato.\n",
    by: "ministero",
    importance: "importante",
    regionCodes: ["01"],
    file: {
      name: "modello-di-delega.txt",
      text: "Il comune di ____________ delega ____________ al ritiro delle smart card presso la Prefettura.\n",
    },
    fromHours: -50,
    toHours: 24 * 20,
  },
  {
    slug: "versione-4-12-dei-servizi",
    title: "Dal fine settimana è in esercizio la versione 4.12 dei servizi",
    summary:
      "Cambiano i controlli sui comuni di nascita e la risposta del servizio 4005. Alcune guide e risposte sono da verificare.",
    source:
      "## Che cosa cambia\n\n- I controlli sul comune di nascita leggono la tabella aggiornata.\n- Il servizio 4005 risponde anche quando la notifica era già arrivata.\n\n::: WS\n\nChi usa i web service prova la nuova risposta nell'ambiente di test prima del fine settimana.\n\n:::\n",
    by: "sogei",
    importance: "ordinario",
    modalities: ["WS", "WAI"],
    version: "4.12",
    touches: [
      { kind: "code", key: "EC075" },
      { kind: "guide", key: "test-e-presubentro/preparare-il-file" },
      { kind: "faq", key: "en306-insieme-a-ec004" },
    ],
    fromHours: -70,
  },
  {
    slug: "prove-di-firma-per-chi-usa-i-web-service",
    title: "Prove di firma dei messaggi: le date per chi usa i web service",
    summary: "Due mattine di prove assistite per i comuni in test. Le date sono qui sotto, non serve prenotare.",
    source: "Le prove sono al mattino, dalle 9:00 alle 12:00. Il supporto risponde al numero verde 800 863 116.\n",
    by: "sogei",
    importance: "ordinario",
    readers: "few",
    stages: ["test"],
    modalities: ["WS"],
    fromHours: -30,
  },
  {
    slug: "orario-del-call-centre-a-dicembre",
    title: "Il call centre a dicembre",
    summary: "Il numero verde risponde anche nei giorni lavorativi tra Natale e Capodanno, con il solito orario.",
    source:
      "Dal lunedì al venerdì dalle 8:00 alle 18:00, il sabato dalle 8:00 alle 14:00. Resta chiuso nelle festività nazionali.\n",
    by: "sogei",
    importance: "ordinario",
    fromHours: 40,
    toHours: 24 * 45,
  },
  {
    slug: "nuovo-tracciato-aire",
    title: "Il nuovo tracciato AIRE: le domande più frequenti",
    summary: "Bozza da completare con le risposte del gruppo di lavoro sul tracciato.",
    source: "Da scrivere: lunghezza dei campi, fine riga, caratteri ammessi, esempi inventati.\n",
    by: "sogei",
    importance: "ordinario",
    fromHours: null,
  },
  {
    slug: "sospensione-dell-ambiente-di-test",
    title: "Ambiente di test sospeso per un giorno",
    summary: "La sospensione serviva ad aggiornare i certificati: l'ambiente è di nuovo disponibile.",
    source: "L'ambiente di test è tornato disponibile. I certificati delle postazioni non cambiano.\n",
    by: "sogei",
    importance: "ordinario",
    stages: ["test"],
    fromHours: -24 * 12,
    toHours: -24 * 9,
  },
];

interface SeededOutage {
  service: OutageService;
  text: string;
  fromHours: number;
  toHours: number | null;
}

export const OUTAGES: readonly SeededOutage[] = [
  {
    service: "notifiche",
    text: "Le notifiche del servizio 4005 arrivano in ritardo. Non ripetere la chiamata: la risposta arriva da sola.",
    fromHours: -1.5,
    toHours: 5,
  },
  {
    service: "test",
    text: "L'ambiente di test si ferma per un aggiornamento. Non avviare l'invio di un file nelle due ore prima.",
    fromHours: 44,
    toHours: 48,
  },
  {
    service: "wa",
    text: "La web application rispondeva lentamente: il carico è stato distribuito su più sistemi.",
    fromHours: -24 * 6,
    toHours: -24 * 6 + 3,
  },
  {
    service: "tutti",
    text: "Interruzione programmata per manutenzione, nella notte.",
    fromHours: -24 * 15,
    toHours: -24 * 15 + 6,
  },
];
