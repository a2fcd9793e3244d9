export const messages = {
  title: "Chiudi l'account",
  lead: "Chiudere l'account cancella i tuoi dati personali. Non si può tornare indietro.",
  goes: "Si cancellano nome, indirizzo e-mail, password, secondo fattore, dispositivi, indirizzi di rete, notifiche ed e-mail che hai ricevuto, bozze, discussioni seguite e i tuoi dati nelle web-conference. I tuoi ruoli e le prenotazioni finiscono.",
  stays:
    "Restano i contributi già pubblicati, firmati «Utente del comune», e il registro delle operazioni, dove al posto del nome si legge «account chiuso».",
  word: "chiudi",
  confirm: "Per confermare scrivi «chiudi»",
  confirmMissing: "Scrivi «chiudi» per confermare.",
  send: "Chiudi l'account",
  done: "Account chiuso",
  doneText:
    "I tuoi dati personali sono stati cancellati. A breve ricevi un'e-mail di conferma all'indirizzo che avevi.",
  home: "Vai alla home",
} as const;
