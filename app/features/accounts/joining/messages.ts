/** Sentences shared by the ways in; each part has its own beside it. */
export const messages = {
  goneMember: "Questa persona non fa più parte dell'elenco: ricarica la pagina.",
  lastReferente:
    "È l'unico referente del comune: prima nomina un altro referente, poi ripeti. Senza referenti nessuno potrebbe invitare i colleghi.",
  lastAdmin: "È l'unico amministratore del sito: prima invitane un altro, poi ripeti.",
  emailMissing: "Scrivi l'indirizzo e-mail.",
  emailWrong: "Scrivi un indirizzo e-mail completo, per esempio nome.cognome@comune.it.",
} as const;
