export const messages = {
  title: "Oscura un messaggio per sempre",
  lead: (number: number) =>
    `Messaggio ${number}. Il testo di prima sparisce da ogni versione, dalla ricerca, dagli avvisi in attesa e dalle copie delle pagine: nessuno lo può recuperare.`,
  titleField: "Titolo",
  body: "Testo che resta",
  bodyHint: "I dati trovati sono già mascherati: togli anche quelli che il controllo non riconosce.",
  files: "Allegati da cancellare",
  reason: "Motivo",
  reasonEmpty: "Scegli il motivo",
  confirm: "Ho capito che non si può annullare.",
  submit: "Oscura il messaggio",
  back: "Torna alla discussione",
  action: "Oscura per sempre",
  others: (numbers: string) => `Controlla anche i messaggi ${numbers}: sembrano contenere dati personali.`,
  errors: {
    body: "Lascia almeno una parola, per esempio «Testo rimosso».",
    long: "Il testo supera i 32.000 caratteri.",
    reason: "Scegli il motivo.",
    confirm: "Conferma: l'operazione non si può annullare.",
  },
} as const;

export const REASONS = ["dati-personali", "richiesta", "riservatezza"] as const;

export const reasonLabels = {
  "dati-personali": "Contiene dati personali",
  richiesta: "Lo chiede la persona interessata",
  riservatezza: "Contiene informazioni da non diffondere",
} satisfies Record<(typeof REASONS)[number], string>;
