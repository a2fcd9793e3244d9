import { article } from "~/lib/format";
export const messages = {
  title: "Modifica il messaggio",
  crumb: "Modifica",
  lead: "La versione precedente resta leggibile a chi legge la discussione.",
  save: "Salva la modifica",
  back: "Torna alla discussione senza modificare",
  notYours: "Si modificano solo i propri messaggi, finché la discussione è aperta.",
  changedMeanwhile: "Il messaggio è stato modificato in un'altra finestra: ricarica la pagina e ripeti.",
  history: {
    title: "Versioni del messaggio",
    crumb: "Versioni",
    lead: "Le modifiche, dalla più recente. Le righe tolte hanno il segno −, quelle aggiunte il segno +.",
    until: (when: string) => `Modifica ${article("del", when)}`,
    titleLine: "Titolo: ",
    none: "Il messaggio non è mai stato modificato.",
  },
} as const;
