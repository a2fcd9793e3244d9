export const messages = {
  title: "Amministrazione",
  lead: "Le pagine per chi gestisce il sito, secondo il tuo profilo.",
  people: "Persone",
  peopleHint: "Cerca un account, guarda i suoi ruoli, invita chi lavora al sito, chiudi le appartenenze.",
  register: "Registro delle operazioni",
  registerHint: "Chi ha fatto che cosa e quando, con filtri e un file CSV.",
  jobs: "Lavori non riusciti",
  jobsHint: "Invii e altri lavori che hanno esaurito i tentativi, da rimettere in coda.",
  reports: "Segnalazioni",
  reportsHint: "Suggerimenti e problemi scritti dai lettori, con gli allegati.",
  activations: "Attivazioni dei comuni",
  activationsHint: "Quali comuni hanno un referente e a quali manca ancora, con l'invio dei link.",
} as const;
