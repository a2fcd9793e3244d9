import type { LinkPurpose } from "~db/enums";
import type { Refusal } from "./usable.server";

const ASK = {
  activation:
    "Chiedi alla Prefettura o al numero verde 800 863 116 di rimandare il link all'indirizzo istituzionale del comune.",
  invitation: "Chiedi un nuovo invito a chi te lo ha mandato.",
  "first-admin": "Chi gestisce il server ne ottiene un altro con il comando npm run admin:link.",
} as const;

const TITLES: Record<Refusal, string> = {
  used: "Questo link è già stato usato",
  expired: "Questo link è scaduto",
  revoked: "Questo link non vale più",
  taken: "Questo link non serve più",
  unknown: "Questo link non è completo",
};

const TEXTS: Record<Refusal, string> = {
  used: "Un link si usa una volta sola. Se lo hai usato tu, il tuo account c'è: accedi con la tua e-mail e la tua password.",
  expired: "Il tempo per usarlo è finito.",
  revoked: "È stato ritirato oppure sostituito da uno più recente: cerca l'ultimo messaggio ricevuto.",
  taken: "",
  unknown:
    "Aprilo dal messaggio che hai ricevuto oppure copialo per intero nella barra dell'indirizzo: a volte i programmi di posta lo spezzano su due righe.",
};

const TAKEN = {
  activation:
    "Il comune ha già un referente: è lui che invita i colleghi. Se non sai chi è, chiedilo alla Prefettura o al numero verde 800 863 116.",
  "first-admin": "Il sito ha già un amministratore: chiedi un invito a lui.",
} as const;

/** Why a link opens nothing, and what to do. */
export function refusalWords(refusal: Refusal, purpose: LinkPurpose | null): { title: string; text: string } {
  const asked = purpose as keyof typeof ASK | null;
  const title = TITLES[refusal];
  if (refusal === "taken") return { title, text: TAKEN[purpose === "first-admin" ? "first-admin" : "activation"] };
  const next = asked ? ASK[asked] : "Se non funziona, chiedi un nuovo link a chi te lo ha mandato.";
  return { title, text: `${TEXTS[refusal]} ${next}` };
}

export const messages = {
  titles: {
    activation: (comune: string) => `Attiva il comune di ${comune}`,
    invitation: "Accetta l'invito",
    "first-admin": "Crea l'amministratore del sito",
  },
  leads: {
    activation:
      "Diventi il primo referente del comune: potrai invitare i colleghi e agire per il comune. Il link si usa una volta sola.",
    invitation: (words: string) => `Sei invitato come: ${words}.`,
    "first-admin": "Il sito non ha ancora un amministratore. Il link si usa una volta sola.",
  },
  secondFactor:
    "Con questo ruolo l'accesso chiede anche un codice dal telefono: lo imposti subito dopo, tieni pronta un'app come FreeOTP o Google Authenticator.",
  name: "Nome e cognome",
  nameMissing: "Scrivi il tuo nome e cognome.",
  nameLong: "Il nome è troppo lungo: bastano 100 caratteri.",
  email: "E-mail di lavoro",
  emailHint: "Il tuo indirizzo, non quello dell'ufficio: serve per accedere e per gli avvisi.",
  emailTaken: "Questo indirizzo ha già un account: entra con la sua password.",
  password: "Password",
  newPassword: "Scegli una password",
  passwordHint: (min: number) => `Almeno ${min} caratteri. Va bene una frase: spazi e accenti sono ammessi.`,
  passwordMissing: "Scrivi una password.",
  passwordShort: (min: number) => `La password è troppo corta: servono almeno ${min} caratteri.`,
  passwordLong: (max: number) => `La password è troppo lunga: bastano ${max} caratteri.`,
  passwordCommon: "Questa password è tra le prime che si provano: scegline una meno comune.",
  create: {
    activation: "Attiva il comune",
    invitation: "Crea l'account ed entra",
    "first-admin": "Crea l'amministratore",
  },
  join: "Entra con questo account",
  account: (email: string) => `Hai già un account con l'indirizzo ${email}: scrivi la sua password.`,
  accountTitle: "Entra con il tuo account",
  haveAccount: "Ho già un account su questo sito",
  noAccount: "Non ho ancora un account",
  signedIn: (name: string, email: string) => `Hai già fatto l'accesso come ${name} (${email}).`,
  another: "Usa un altro account",
  signIn: "Vai all'accesso",
  home: "Torna alla home",
} as const;
