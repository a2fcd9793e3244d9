/** Sentences that several forms of the account share. */
export const messages = {
  tooMany: "Hai inviato troppi moduli in poco tempo.",
  present: "La tua password",
  presentHint: "Per sicurezza la chiediamo anche se hai già fatto l'accesso.",
  presentMissing: "Scrivi la tua password.",
  presentWrong: "La password non è quella di questo account.",
  cancel: "Torna al tuo account",
  needsPassword: "Per questo serve la password, e il tuo account non ne ha ancora una.",
  setPassword: "Imposta una password",
  linkGone: "Questo link non vale più",
  linkGoneText: "È già stato usato, è scaduto oppure è stato sostituito da un altro.",
} as const;
