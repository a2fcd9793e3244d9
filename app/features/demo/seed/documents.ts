/** A document with files of the demonstration: no act of anybody's is invented. */
export const PUBLISHED = {
  title: "Elenco delle postazioni: modello di prova",
  summary: "Un foglio da compilare con le postazioni del comune, per chi prova il sito. Non è un atto del Ministero.",
  body: "## A che cosa serve\n\nElenca le postazioni che useranno ANPR, con il loro [certificato](manuale:preparare/certificati-di-postazione). Il totale va nella scheda di monitoraggio.",
  published: "Solo in questo sito, come esempio",
  touches: ["faq:pin-bloccato", "manuale:preparare/certificati-di-postazione"],
  first: { name: "elenco-postazioni-1.csv", text: "ufficio;postazione;stato\nAnagrafe;sportello 1;richiesto\n" },
  second: {
    name: "elenco-postazioni-2.csv",
    text: "ufficio;postazione;stato;scadenza del certificato\nAnagrafe;sportello 1;installato;2028-03-31\nElettorale;retrosportello;richiesto;\n",
    changed: "Aggiunta la colonna con la scadenza del certificato.",
  },
} as const;

export const TO_READ = {
  title: "Promemoria per la settimana del subentro: modello di prova",
  summary: "Le cose da controllare nei cinque giorni prima, una per riga. Non è un atto del Ministero.",
  body: "## Come si usa\n\nSi stampa e si spunta. Le smart card si provano prima, a ogni postazione: la guida è [Ricevere e usare le smart card](manuale:preparare/smart-card).",
  published: "Solo in questo sito, come esempio",
  touches: [],
  first: {
    name: "promemoria-subentro.txt",
    text: "Smart card provate a ogni postazione\nUtenti e ruoli verificati\nCittadini avvisati della chiusura\n",
  },
} as const;

export const VIDEO = {
  title: "Leggere il file degli esiti",
  summary: "Che cosa dice ogni riga che ANPR restituisce e da quale cominciare.",
  body: "## Che cosa arriva\n\nANPR restituisce una riga per scheda, con il codice e il campo a cui si riferisce.\n\n## Da quale cominciare\n\nDai codici bloccanti: finché restano, il subentro non si chiude.",
  length: 95,
  chapters: [
    { at: 0, title: "Che cosa arriva" },
    { at: 40, title: "Da quale cominciare" },
  ],
  scenes: [{ at: 0, shows: "Uno schermo con un elenco di esiti inventati, il primo evidenziato." }],
} as const;

export const WITHDRAWN = {
  title: "Serve una marca da bollo per la richiesta della smart card?",
  summary: "No, la richiesta passa dalla Prefettura e non costa nulla al comune.",
  topic: "smart-card",
  body: "La richiesta parte dal comune e arriva alla Prefettura, senza marca da bollo.",
  withdrawal: {
    reason: "Due risposte dicevano la stessa cosa con parole diverse.",
    replacement: { kind: "faq", slug: "pin-bloccato" },
  },
} as const;

export const TO_WITHDRAW = {
  title: "Si può usare la smart card di un collega in ferie?",
  summary: "No: la smart card è personale, come il suo PIN.",
  topic: "smart-card",
  body: "La smart card è personale. Chi sostituisce un collega usa la propria.",
  withdrawal: { reason: "La stessa risposta è già nella guida sulle smart card, aggiornata.", replacement: null },
} as const;
