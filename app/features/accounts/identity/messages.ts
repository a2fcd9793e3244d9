import { formatDateTime } from "~/lib/format";
import type { OutcomeKind } from "./outcome";

interface OutcomeWords {
  title: string;
  lead: string;
  text: string;
}

export const messages = {
  title: "Accesso con identità",
  signInFirst: "Per collegare un'identità accedi prima al tuo account.",
  again: (provider: string) => `Riprova con ${provider}`,
  withPassword: "Accedi con la password",
  toList: "Torna alle identità collegate",
  outcomes: (provider: string, email: string): Record<OutcomeKind, OutcomeWords> => ({
    mailed: {
      title: "Controlla la posta",
      lead: `Abbiamo scritto a ${email}: apri il link e conferma il collegamento.`,
      text: "Il link vale due ore. Si fa una volta sola: dopo la conferma entri direttamente. Se non arriva, guarda anche nella posta indesiderata.",
    },
    unknown: {
      title: "Nessun account con questo indirizzo",
      lead: `${email} è l'indirizzo che riceviamo da chi ti ha riconosciuto, e qui non ha un account.`,
      text: "Se accedi con un altro indirizzo, entra con la password e collega l'identità dal tuo account. Se non hai un account, chiedi un invito al referente del tuo comune o chiama il numero verde 800 863 116.",
    },
    unverified: {
      title: "Il tuo indirizzo non è verificato",
      lead: "Chi ti ha riconosciuto non garantisce il tuo indirizzo e-mail: da solo non basta per trovare il tuo account.",
      text: "Entra con la password e collega l'identità dal tuo account, oppure fai verificare l'indirizzo dove l'hai registrato.",
    },
    taken: {
      title: "Identità di un altro account",
      lead: "L'identità con cui sei tornato apre già un altro account.",
      text: "Scollegala da quell'account, oppure collega a questo un'altra identità.",
    },
    another: {
      title: "L'accesso è cambiato",
      lead: "Chi ha iniziato il collegamento non è più chi ha fatto l'accesso in questo browser.",
      text: "Non è cambiato nulla. Accedi con l'account giusto e ricomincia dalle identità collegate.",
    },
    expired: {
      title: "L'accesso non si può riprendere",
      lead: "È passato troppo tempo, oppure l'accesso era iniziato in un'altra scheda o in un altro browser.",
      text: "Ricomincia da qui: bastano pochi secondi.",
    },
    refused: {
      title: "Accesso annullato",
      lead: "Non hai completato il riconoscimento.",
      text: "Puoi riprovare, oppure entrare con la password.",
    },
    down: {
      title: "Il riconoscimento non risponde",
      lead: `L'accesso con ${provider} è fermo per un momento: il resto del sito funziona.`,
      text: "Riprova fra qualche minuto, oppure entra con la password.",
    },
    failed: {
      title: "L'accesso non è riuscito",
      lead: "La risposta che abbiamo ricevuto non corrisponde all'accesso iniziato da questo browser.",
      text: "Per sicurezza non l'abbiamo usata. Ricomincia da qui; se succede di nuovo, entra con la password.",
    },
  }),
  list: {
    title: "Identità collegate",
    lead: (provider: string) =>
      `Con un'identità collegata entri nel tuo account anche con ${provider}, senza password.`,
    caption: "Elenco delle identità collegate",
    none: "Nessuna identità collegata",
    noneText:
      "Quando ne colleghi una, ti scriviamo all'indirizzo del tuo account: il collegamento vale da quando confermi.",
    factor: "Il secondo fattore, se è attivo o se il tuo ruolo lo richiede, ti viene chiesto anche così.",
    add: (provider: string) => `Collega ${provider}`,
    provider: "Accesso con",
    subject: "Codice dell'identità",
    since: "Collegata",
    state: "Stato",
    usable: "In uso",
    unusable: "Non più in uso",
    unlinkTitle: "Scollega un'identità",
    unlinkText:
      "Da quel momento con questa identità non si entra più; gli accessi fatti così su altri dispositivi si chiudono.",
    choose: "Identità da scollegare",
    unlink: "Scollega l'identità",
    unlinked: "Identità scollegata.",
    gone: "Questa identità era già scollegata.",
  },
  confirm: {
    title: "Conferma il collegamento",
    lead: (provider: string, account: string) =>
      `Da quando confermi, si entra nell'account ${account} anche con ${provider}.`,
    identity: "Identità",
    noAddress: "indirizzo non verificato",
    when: "Chiesto",
    from: (when: Date, device: string) => `${formatDateTime(when)}, da ${device}`,
    warning: "Se non l'hai chiesto tu, chiudi questa pagina: senza conferma non cambia nulla.",
    send: "Conferma il collegamento",
    another:
      "In questo browser ha fatto l'accesso un'altra persona: il collegamento non è stato confermato. Esci e apri di nuovo il link.",
    taken: "Questa identità apre già un altro account: non si può collegare a due.",
    doneTitle: "Identità collegata",
    doneLead: (provider: string) => `Ora puoi accedere con ${provider}.`,
    signIn: (provider: string) => `Accedi con ${provider}`,
    again: "Torna all'accesso",
  },
} as const;
