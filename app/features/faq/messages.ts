export const messages = {
  title: "FAQ",
  lead: "Domande e risposte brevi, per argomento. Ogni risposta rimanda alla guida o al codice che la spiega per intero.",
  topic: "Argomento",
  allTopics: "Tutti gli argomenti",
  found: (count: string) => `${count} con questi filtri`,
  none: "Nessuna domanda con questi filtri. Togline uno, oppure cerca con le tue parole.",
  helpful: (count: string) => `Utile per ${count}`,
  more: "Altre domande su",
  onePerson: "persona",
  people: "persone",
  oneQuestion: "domanda",
  questions: "domande",
} as const;
