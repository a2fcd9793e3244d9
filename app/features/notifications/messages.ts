import { count } from "~/lib/format";
import type { MailMode } from "~db/enums";
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
    lead: "Le notifiche restano sempre sul sito. Scegli quali arrivano anche per e-mail, e quando.",
    to: (email: string) => `Arrivano a ${email}.`,
    always: "Sempre per e-mail",
    alwaysText:
      "Queste e-mail arrivano subito e non si possono disattivare: riguardano obblighi del comune, posti che hai prenotato o la sicurezza del tuo account.",
    whenTitle: "Quando arrivano i riepiloghi",
    when: "Quello del mattino alle 7:30, ogni giorno in cui c'è qualcosa di nuovo; quello della settimana il lunedì alle 7:30. Quello che hai già letto sul sito non c'è.",
    choose: "Per tipo di notifica",
    follows: {
      title: "Quello che segui nel forum",
      hint: "Per una discussione, una categoria, un codice o una fase puoi scegliere diversamente dal tipo di notifica. Se un messaggio rientra in più scelte vale la più rapida, e arriva una sola e-mail.",
      asKind: "Come per il tipo di notifica",
      thread: (title: string) => `Discussione: ${title}`,
      closedThread: (key: string) => `Discussione n. ${key}, che non puoi più leggere`,
      category: (name: string) => `Categoria: ${name}`,
      code: (key: string) => `Codice ${key}`,
      stage: (name: string) => `Fase: ${name}`,
      open: "Apri",
    },
    save: "Salva la scelta",
    saved: "Scelta salvata.",
    back: "Leggi le notifiche",
  },
} as const;

export const modeWords = {
  subito: "Subito",
  giornaliero: "Riepilogo del mattino",
  settimanale: "Riepilogo del lunedì",
  mai: "Solo sul sito",
} satisfies Record<MailMode, string>;

/** Each kind for whoever chooses. */
export const kindWords = {
  security: { label: "Sicurezza dell'account", hint: "Link, password, secondo fattore, nuovi dispositivi." },
  blocking: { label: "Avvisi con conferma di lettura", hint: "Quello che un comune deve sapere per forza." },
  reminders: { label: "Solleciti della Prefettura", hint: "Quando manca la scheda o una tappa è in ritardo." },
  bookings: {
    label: "Le tue prenotazioni",
    hint: "Posti nelle web-conference: conferma, cambio di data, annullamento, con l'invito per il calendario.",
  },
  appointments: {
    label: "Promemoria delle prenotazioni",
    hint: "Il giorno prima e un'ora prima di una web-conference.",
  },
  important: { label: "Avvisi importanti", hint: "Quelli che restano in cima alle pagine finché non li leggi." },
  notices: { label: "Altri avvisi", hint: "Novità e scadenze per chi è nella situazione del tuo comune." },
  membership: { label: "I tuoi ruoli", hint: "Quando ricevi un ruolo o un ruolo finisce." },
  colleagues: { label: "I colleghi del comune", hint: "Quando un collega entra o esce. Per i referenti." },
  plan: { label: "I piani di subentro", hint: "Quando le date di un comune che segui sono approvate o rimandate." },
  sheet: {
    label: "La scheda e le date del piano",
    hint: "La ricevuta di ogni scheda inviata, le date confermate da Sogei. Per i referenti.",
  },
  confirmations: {
    label: "Le date da confermare",
    hint: "Quando un comune registra una data del piano. Per Sogei.",
  },
  progress: {
    label: "Le tappe dei comuni della provincia",
    hint: "Quando una tappa di un comune è confermata. Per le Prefetture.",
  },
  forum: {
    label: "Le discussioni che segui",
    hint: "Quando arriva una risposta, una soluzione, o qualcuno ti cita.",
  },
  questions: {
    label: "Le nuove domande del forum",
    hint: "Nelle categorie, sui codici e nelle fasi che segui.",
  },
  team: {
    label: "Le domande della tua squadra",
    hint: "Le domande nuove o assegnate a una squadra, nelle categorie che segui o che nessuno segue. Per Sogei.",
  },
  assigned: {
    label: "Le discussioni assegnate a te",
    hint: "Quando un collega ti affida una discussione. Per Sogei.",
  },
  answers: {
    label: "Le risposte alle tue segnalazioni",
    hint: "Quando chi cura il sito risponde a quello che hai segnalato.",
  },
  texts: {
    label: "I testi da curare",
    hint: "Bozze da rileggere, esito delle tue, segnalazioni dei lettori e testi da rivedere. Per chi cura i testi del sito.",
  },
  assistance: {
    label: "L'assistenza",
    hint: "Appuntamenti con Sogei, con l'invito per il calendario, e richieste di assistenza in loco.",
  },
} satisfies Record<Kind, { label: string; hint: string }>;
