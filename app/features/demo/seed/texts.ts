import type { Topic } from "~db/enums";

/** A question that is being written. */
export interface SeededText {
  title: string;
  summary: string;
  topic: Topic;
  body: string;
}

export const NEW_TEXTS = {
  draft: {
    title: "Chi firma la richiesta del certificato di postazione se il responsabile è assente?",
    summary:
      "La firma chi lo sostituisce, se l'atto di delega è già stato comunicato. Altrimenti la richiesta aspetta.",
    topic: "smart-card",
    body: "Da completare con l'ufficio: vale anche per le unioni di comuni?\n\nIntanto si può leggere come si chiede un [certificato di postazione](manuale:preparare/certificati-di-postazione).",
  },
  review: {
    title: "Dopo il subentro si può ancora stampare dal vecchio gestionale?",
    summary:
      "Sì, ma solo per consultare. Ciò che ha valore per il cittadino esce da ANPR: il vecchio archivio non è più aggiornato.",
    topic: "certificati",
    body: "Il vecchio archivio resta utile per le ricerche storiche: [che cosa conservare](faq:vecchio-archivio-da-conservare).\n\nPer i certificati usa ANPR, anche quando la persona chiede una data passata: [certificati di prima del subentro](faq:certificato-di-prima-del-subentro).",
  },
  scheduled: {
    title: "Nei giorni di festa nazionale il call centre risponde?",
    summary:
      "No: nelle festività nazionali è chiuso. Il santo patrono del tuo comune invece non conta, quel giorno risponde.",
    topic: "assistenza",
    body: "Il numero verde 800 863 116 risponde dal lunedì al venerdì dalle 8 alle 18 e il sabato dalle 8 alle 14.\n\nSe il problema può aspettare, scrivi che cosa serve all'assistenza: [che cosa dire](faq:che-cosa-dire-all-assistenza).",
  },
  published: {
    title: "Le notifiche del servizio 4005 arrivano due volte: come si riconosce il doppione?",
    summary:
      "Dall'identificativo della notifica, che resta lo stesso quando la chiamata si ripete. Scarta quelle già registrate.",
    topic: "notifiche",
    body: "La stessa notifica può arrivare di nuovo quando la chiamata scade e il gestionale la ripete.\n\n1. Registra l'identificativo di ogni notifica ricevuta.\n2. Quando ne arriva una con lo stesso identificativo, scartala.\n\nSe il gestionale non lo fa da solo, chiedilo alla software house. Come funziona il servizio: [notifiche con il servizio 4005](faq:notifiche-con-il-servizio-4005).",
  },
} as const satisfies Record<string, SeededText>;

/** A discussion that became a question. */
export const SOLVED_THREAD = "Notifiche del servizio 4005 ricevute due volte";

/** Texts of the files that somebody has corrected in the site, or that nobody has looked at in time. */
export const CORRECTED = { kind: "code", slug: "EN001" } as const;
export const IN_REVIEW = { kind: "faq", slug: "nome-del-file-rifiutato" } as const;
export const STALE = [
  { kind: "faq", slug: "cambio-del-fornitore", daysAgo: 12 },
  { kind: "faq", slug: "certificato-di-postazione-scaduto", daysAgo: 4 },
  { kind: "guide", slug: "preparare/smart-card", daysAgo: 27 },
] as const;
