export const messages = {
  change: {
    title: "Cambia password",
    lead: "Dopo il cambio resti collegato qui; gli altri dispositivi escono dall'account.",
    send: "Cambia password",
    same: "È la password che usi già: scegline un'altra.",
  },
  first: {
    title: "Imposta una password",
    lead: "Il tuo account non ha una password.",
    text: (email: string) => `Mandiamo un link a ${email}: aprilo entro due ore e scegli la password.`,
    send: "Invia il link",
    sent: "Il link è partito: controlla la posta.",
  },
  forgotten: {
    title: "Password dimenticata",
    lead: "Scrivi l'indirizzo con cui accedi: ti mandiamo un link per scegliere una nuova password.",
    email: "Indirizzo e-mail",
    emailMissing: "Scrivi l'indirizzo e-mail con cui accedi.",
    emailWrong: "Scrivi un indirizzo e-mail completo, per esempio nome.cognome@comune.it.",
    send: "Invia il link",
    back: "Torna all'accesso",
    sentTitle: "Controlla la posta",
    sentLead: "Se l'indirizzo è di un account, arriva un link.",
    sentText:
      "Vale due ore e si usa una volta sola. Se dopo qualche minuto non c'è, guarda anche nella posta indesiderata.",
    help: "Non ricevi più la posta a quell'indirizzo?",
    helpText:
      "Se lavori in un comune, chiedi al referente di invitarti con il nuovo indirizzo. Altrimenti chiama il numero verde 800 863 116.",
  },
  renew: {
    title: "Scegli una nuova password",
    lead: (email: string) => `Per l'account ${email}.`,
    after: "Tutti i dispositivi escono dall'account: dopo accedi con la nuova password.",
    send: "Salva la password",
    doneTitle: "Password impostata",
    doneLead: "Ora puoi accedere con la nuova password.",
    doneText: "Se usi il secondo fattore, ti viene chiesto anche quello.",
    signIn: "Accedi",
    again: "Chiedi un altro link",
  },
} as const;
