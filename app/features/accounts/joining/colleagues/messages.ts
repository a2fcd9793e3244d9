import type { COMUNE_ROLES } from "../invitations/schema";

export const roleHints = {
  operatore: "legge tutto ciò che riguarda il comune, chiede, prenota",
  referente: "in più invita i colleghi e invia la scheda",
} satisfies Record<(typeof COMUNE_ROLES)[number], string>;

export const messages = {
  title: "Colleghi",
  lead: (comune: string) => `Le persone che lavorano su questo sito per il comune di ${comune}.`,
  switch: "Agisci per",
  show: "Passa a questo comune",
  columns: { name: "Nome", email: "E-mail", role: "Ruolo", since: "Dal", action: "Gestione" },
  caption: "Persone del comune",
  you: "(tu)",
  change: "Modifica",
  changeOf: (name: string) => ` ${name}`,
  invitations: "Inviti aperti",
  invitationsCaption: "Inviti non ancora accettati",
  noInvitations: "Nessun invito aperto: tutti quelli mandati sono stati accettati o ritirati.",
  invite: {
    title: "Invita un collega",
    email: "E-mail di lavoro del collega",
    emailHint: "Riceve un link personale, valido 14 giorni.",
    role: "Che cosa potrà fare",
    send: "Manda l'invito",
  },
  onlyReferenti: "Gli inviti e i ruoli li gestiscono i referenti del comune.",
  done: {
    entrato: "Sei dei nostri: questo è il tuo comune. Da qui, se sei referente, puoi invitare i colleghi.",
    invito: "L'invito parte adesso.",
    rimandato: "L'invito è stato rimandato: il link precedente non vale più.",
    ritirato: "L'invito è stato ritirato: il link non vale più.",
    ruolo: "Il ruolo è cambiato.",
    chiuso: "L'accesso al comune è stato chiuso.",
  },
  member: {
    role: "Ruolo",
    save: "Salva il ruolo",
    end: "Chiudi l'accesso al comune",
    endText: (name: string, comune: string) =>
      `${name} non potrà più vedere né fare nulla per il comune di ${comune}, da subito. Ciò che ha scritto resta.`,
    endSelf: (comune: string) =>
      `Non potrai più vedere né fare nulla per il comune di ${comune}, da subito. Per rientrare serve un nuovo invito.`,
    endButton: "Chiudi l'accesso",
    back: "Torna ai colleghi",
    since: "Nel comune dal",
    email: "E-mail",
  },
  lastReferente: "È l'unico referente: per cambiare ruolo o chiudere l'accesso prima nomina un altro referente.",
} as const;

export type Done = keyof typeof messages.done;

export function doneOf(text: string | null): Done | null {
  return text !== null && Object.hasOwn(messages.done, text) ? (text as Done) : null;
}
