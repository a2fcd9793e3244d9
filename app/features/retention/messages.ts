export const messages = {
  title: "Per quanto tempo conserviamo i dati",
  lead: "Ogni ora il sito cancella da sé quello che ha superato il suo termine.",
  caption: "Dati conservati e per quanto tempo",
  what: "Che cosa",
  period: "Per quanto tempo",
  after: "Che cosa succede dopo",
} as const;
