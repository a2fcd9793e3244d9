export const messages = {
  title: "Avvisi",
  lead: "Novità, scadenze e aggiornamenti per i comuni.",
  feed: "Segui gli avvisi in formato Atom",
  all: "Tutti gli avvisi",
  published: (date: string) => `Pubblicato il ${date}`,
  others: "Altri avvisi",
} as const;
