import { count } from "~/lib/format";

export const messages = {
  title: "Persone",
  lead: "Chi ha un account sul sito, con i suoi ruoli. Da qui inviti chi lavora al sito e chiudi le appartenenze.",
  form: {
    label: "Cerca una persona",
    q: "Nome, e-mail o comune",
    role: "Ruolo",
    allRoles: "Tutti i ruoli",
    submit: "Cerca persone",
    clear: "Togli i filtri",
  },
  invite: "Invita una persona",
  found: (value: number) => count(value, "persona", "persone"),
  none: "Nessuna persona con questi filtri.",
  caption: "Persone con un account",
  columns: { name: "Nome", email: "E-mail", roles: "Ruoli", since: "Account dal" },
  noRole: "nessun ruolo",
  person: {
    facts: "Account",
    email: "E-mail",
    since: "Account dal",
    password: "Password",
    hasPassword: "impostata",
    noPassword: "nessuna: entra con l'identità collegata",
    factor: "Secondo fattore",
    factorOn: "attivo",
    factorOff: "non attivo",
    sessions: "Accessi aperti",
    memberships: "Ruoli",
    membershipsCaption: "Ruoli della persona",
    role: "Ruolo",
    from: "Dal",
    to: "Al",
    action: "Gestione",
    end: "Chiudi",
    endOf: (words: string) => ` il ruolo ${words}`,
    present: "in corso",
    noMemberships: "Questa persona non ha mai avuto un ruolo.",
    invite: "Invita questa persona a un altro ruolo",
    sessionsTitle: "Accessi",
    sessionsText: "Chiude gli accessi della persona su tutti i dispositivi: al prossimo clic dovrà accedere di nuovo.",
    endSessions: "Chiudi tutti gli accessi",
    noSessions: "Nessun accesso aperto.",
    factorTitle: "Azzera il secondo fattore",
    factorText:
      "Da usare quando la persona ha perso telefono e codici di recupero, e solo dopo averla riconosciuta. Chiude anche i suoi accessi; la persona riceve un messaggio.",
    confirm: "Scrivi l'e-mail della persona per confermare",
    confirmWrong: "Non è l'e-mail di questa persona: scrivila com'è indicata sopra.",
    reset: "Azzera il secondo fattore",
    noFactor: "Il secondo fattore non è attivo.",
  },
  done: {
    chiuso: "Il ruolo è chiuso.",
    accessi: "Tutti gli accessi della persona sono chiusi.",
    fattore: "Il secondo fattore è azzerato e gli accessi sono chiusi.",
  },
} as const;

export type Done = keyof typeof messages.done;

export function doneOf(text: string | null): Done | null {
  return text !== null && Object.hasOwn(messages.done, text) ? (text as Done) : null;
}
