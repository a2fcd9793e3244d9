export const messages = {
  title: "Posta di prova",
  lead: "Le e-mail che il sito avrebbe inviato. In questa dimostrazione restano su questo computer: si conservano le ultime 500.",
  empty: "Nessuna e-mail",
  emptyText: "Chiedi una nuova password o invita un collega: il messaggio arriva qui in pochi secondi.",
  reload: "Aggiorna la posta",
  to: (address: string) => `a ${address}`,
  text: "Testo",
  html: "Versione formattata",
  headers: "Intestazioni",
} as const;
