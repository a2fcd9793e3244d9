import { article } from "~/lib/format";
export const messages = {
  title: "Risposte pronte",
  lead: "Testi che si inseriscono in una risposta e si correggono prima di pubblicarla.",
  none: "Non c'è ancora nessuna risposta pronta: scrivi la prima.",
  add: "Scrivi una risposta pronta",
  edit: "Modifica la risposta pronta",
  titleField: "Titolo",
  titleHint: "Come la si riconosce nell'elenco. Non viene pubblicato.",
  category: "Categoria",
  allCategories: "Tutte le categorie",
  categoryHint: "Nelle discussioni di questa categoria compare per prima.",
  body: "Testo",
  bodyHint: "Si scrive come un messaggio del forum. I segnaposto si riempiono con i dati della discussione.",
  placeholders: "Segnaposto",
  save: "Salva la risposta pronta",
  remove: "Cancella la risposta pronta",
  changed: (when: string) => `modificata ${article("il", when)}`,
  done: {
    aggiunta: "Risposta pronta aggiunta.",
    modificata: "Risposta pronta modificata.",
    tolta: "Risposta pronta cancellata.",
  },
  pick: {
    label: "Risposta pronta",
    empty: "Scegli una risposta pronta",
    button: "Inserisci nel testo",
    inserted: "Risposta pronta inserita: controllala prima di pubblicare.",
    missing: "Scegli una risposta pronta.",
  },
  errors: {
    title: "Scrivi un titolo da 3 a 80 caratteri.",
    taken: "C'è già una risposta pronta con questo titolo.",
    body: "Scrivi un testo da 20 a 8.000 caratteri.",
    category: "Scegli una categoria dell'elenco.",
    unknown: (marks: string) => `${marks}: non è un segnaposto. Usa quelli dell'elenco.`,
    unfilled: (marks: string) => `Nel testo c'è ancora ${marks}: scrivi al suo posto quello che manca.`,
  },
} as const;

export type CannedDone = keyof typeof messages.done;

export function cannedDoneOf(text: string | null): CannedDone | null {
  return text !== null && Object.hasOwn(messages.done, text) ? (text as CannedDone) : null;
}
