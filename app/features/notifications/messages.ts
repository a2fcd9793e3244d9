import { count } from "~/lib/format";
import type { Kind } from "./kinds";

export const messages = {
  title: "Notifiche",
  lead: "Quello che ti riguarda su ANPR Supporto, dal più recente.",
  unread: "Da leggere",
  empty: "Nessuna notifica",
  emptyText: "Qui trovi gli inviti accettati, i cambi di ruolo e gli avvisi sulla sicurezza del tuo account.",
  erased: "Il testo non è più conservato: restano oggetto e data.",
  readAll: "Segna tutte come lette",
  allRead: "Tutte lette.",
  preferences: "Scegli che cosa ricevere per e-mail",
  unreadCount: (value: number) => count(value, "notifica da leggere", "notifiche da leggere"),
  unknown: "Ricarica la pagina e riprova.",
  tooMany: "Hai aperto molte notifiche in poco tempo.",
  settings: {
    title: "E-mail che ricevi",
    lead: "Le notifiche restano sempre sul sito. Scegli quali arrivano anche per e-mail.",
    to: (email: string) => `Arrivano a ${email}.`,
    always: "Sempre per e-mail",
    alwaysText:
      "Link, password, secondo fattore e nuovi dispositivi: non si possono disattivare, così nessuno può cambiare il tuo account senza che tu lo sappia.",
    choose: "Per e-mail, se vuoi",
    save: "Salva la scelta",
    saved: "Scelta salvata.",
    back: "Leggi le notifiche",
  },
} as const;

/** Each kind for whoever chooses. */
export const kindWords = {
  security: { label: "Sicurezza dell'account", hint: "Link, password, secondo fattore, nuovi dispositivi." },
  membership: { label: "I tuoi ruoli", hint: "Quando ricevi un ruolo o un ruolo finisce." },
  colleagues: { label: "I colleghi del comune", hint: "Quando un collega entra o esce. Per i referenti." },
  plan: { label: "I piani di subentro", hint: "Quando le date di un comune che segui sono approvate o rimandate." },
  forum: {
    label: "Le discussioni che segui",
    hint: "Quando arriva una risposta, una soluzione, o qualcuno ti cita.",
  },
  questions: {
    label: "Le nuove domande del forum",
    hint: "Nelle categorie, sui codici e nelle fasi che segui.",
  },
  reminders: { label: "I solleciti della Prefettura", hint: "Quando manca la scheda o una tappa è in ritardo." },
  answers: {
    label: "Le risposte alle tue segnalazioni",
    hint: "Quando chi cura il sito risponde a quello che hai segnalato.",
  },
  sheet: {
    label: "La scheda e le date del piano",
    hint: "La ricevuta di ogni scheda inviata, le date confermate da Sogei. Per i referenti.",
  },
  confirmations: {
    label: "Le date da confermare",
    hint: "Quando un comune registra una data del piano. Per Sogei.",
  },
  bookings: {
    label: "Le tue prenotazioni",
    hint: "Posti nelle web-conference: conferma, cambio di data, annullamento, con l'invito per il calendario.",
  },
  appointments: { label: "I promemoria", hint: "Il giorno prima e un'ora prima di una web-conference." },
  assistance: {
    label: "L'assistenza",
    hint: "Appuntamenti con Sogei, con l'invito per il calendario, e richieste di assistenza in loco.",
  },
} satisfies Record<Kind, { label: string; hint: string }>;
