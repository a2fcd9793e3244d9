import type { ConferenceKind, ConferenceState, Modality, Stage, Topic } from "~db/enums";

/** A conference of the demonstration; when it is, and how full, is said relative to today. */
export interface DemoConference {
  title: string;
  kind: ConferenceKind;
  state: ConferenceState;
  stages?: Stage[];
  modalities?: Modality[];
  topics?: Topic[];
  agenda?: string;
  speakers?: { name: string; organisation: string }[];
  inDays: number;
  hour?: number;
  minutes?: number;
  /** Instead of a day: so soon that one can join. */
  inMinutes?: number;
  capacity: number;
  seatsPerComune?: number;
  /** How many other comuni have asked for a seat; beyond the capacity they wait. */
  booked: number;
  /** Who of the comuni of the personas has. */
  own?: ("operatore" | "referente")[];
  isOfSeries?: boolean;
  reason?: string;
  /** What is left of one that is over. */
  after?: {
    files: { name: string; text: string }[];
    /** Paths of the site. */
    treated: string[];
    questions: string[];
  };
}

export const AGENDA = `Un'ora insieme, con casi veri portati dai comuni.

- Che cosa cambia e quando
- Gli errori più frequenti e come si correggono
- Le vostre domande

Porta un caso del tuo comune, **senza dati di cittadini**.`;

const SARA = { name: "Sara Supporti", organisation: "Sogei" };
const VITO = { name: "Vito Visioni", organisation: "Sogei" };
const MINA = { name: "Mina Ministri", organisation: "Ministero dell'Interno" };

export const CONFERENCES: DemoConference[] = [
  {
    title: "Prove WS: errori di firma e chiusura dei test",
    kind: "test",
    state: "published",
    stages: ["test"],
    modalities: ["WS"],
    topics: ["test", "smart-card"],
    agenda:
      "Gli scarti più comuni, letti insieme; come si registra la conclusione.\n\n1. La firma dei messaggi\n2. Le postazioni certificate\n3. La chiusura dei test",
    speakers: [SARA],
    inDays: 5,
    capacity: 50,
    booked: 35,
    own: ["operatore"],
  },
  {
    title: "Il file AIRE senza scarti",
    kind: "presubentro",
    state: "published",
    stages: ["presubentro", "test"],
    topics: ["aire", "file"],
    agenda: "Codifica, fine riga, consolati: una prova dal vivo con il validatore.",
    speakers: [VITO],
    inDays: 7,
    hour: 11,
    capacity: 50,
    booked: 47,
  },
  {
    title: "Il giorno del subentro",
    kind: "subentro",
    state: "published",
    stages: ["subentro"],
    topics: ["piano", "esiti"],
    agenda: "Che cosa si chiude, in che ordine, come leggere l'esito che arriva via PEC.",
    speakers: [SARA, MINA],
    inDays: 9,
    capacity: 40,
    booked: 32,
  },
  {
    title: "Dalla scheda al piano",
    kind: "presubentro",
    state: "published",
    stages: ["scheda", "presubentro"],
    topics: ["scheda", "piano"],
    agenda: "Compilare la scheda, capire le tre date, chiedere una modifica.",
    speakers: [MINA],
    inDays: 14,
    capacity: 60,
    booked: 29,
  },
  {
    title: "Prove WS: replica",
    kind: "test",
    state: "published",
    stages: ["test"],
    modalities: ["WS"],
    topics: ["test"],
    agenda: "Lo stesso programma della prima data, per chi non ha trovato posto.",
    speakers: [SARA],
    inDays: 16,
    capacity: 12,
    booked: 17,
    own: ["referente"],
  },
  ...[3, 10, 17].map(
    (inDays): DemoConference => ({
      title: "Lavorare ogni giorno in ANPR",
      kind: "formazione",
      state: "published",
      stages: ["aregime"],
      topics: ["certificati", "residenza"],
      speakers: [VITO],
      inDays,
      hour: 15,
      capacity: 100,
      booked: 24 - inDays,
      isOfSeries: true,
    }),
  ),
  {
    title: "Riunione sui comuni in ritardo",
    kind: "meeting",
    state: "published",
    agenda: "La Prefettura incontra i comuni: ostacoli, date, aiuti possibili.",
    inDays: 11,
    hour: 12,
    capacity: 20,
    booked: 0,
    own: ["operatore"],
  },
  {
    title: "Riunione sulle smart card",
    kind: "meeting",
    state: "proposed",
    agenda: "La Prefettura propone di consegnare insieme le smart card degli operatori.",
    inDays: 20,
    capacity: 20,
    booked: 0,
  },
  {
    title: "Riunione su tutti i comuni della provincia",
    kind: "meeting",
    state: "declined",
    agenda: "La Prefettura propone di incontrare insieme tutti i comuni della provincia.",
    inDays: 13,
    hour: 9,
    capacity: 600,
    booked: 0,
    reason: "Seicento persone insieme non possono fare domande: proponi incontri per fase.",
  },
  {
    title: "Domande e risposte sulle prove",
    kind: "test",
    state: "published",
    topics: ["test", "assistenza"],
    inDays: 0,
    inMinutes: 8,
    minutes: 180,
    capacity: 80,
    booked: 22,
    own: ["operatore", "referente"],
  },
  {
    title: "Le tabelle di decodifica",
    kind: "presubentro",
    state: "published",
    stages: ["presubentro", "test"],
    topics: ["tabelle"],
    agenda: "Dove si trovano, come si tengono aggiornate, che cosa fare con i codici cessati.",
    speakers: [VITO],
    inDays: -12,
    capacity: 50,
    booked: 38,
    own: ["operatore"],
    after: {
      files: [
        {
          name: "tabelle-di-decodifica-appunti.txt",
          text: "Appunti dell'incontro\n\n1. Le tabelle si scaricano dall'area riservata di ANPR.\n2. I codici cessati restano nelle tabelle con la data di fine.\n3. Prima del file si confrontano con quelle del gestionale.\n",
        },
        {
          name: "domande-e-risposte.txt",
          text: "Domande e risposte\n\nD. Un comune soppresso si indica ancora?\nR. Sì, con il codice che aveva alla data dell'evento.\n",
        },
      ],
      treated: [
        "/faq/comune-di-nascita-non-trovato",
        "/faq/stati-che-non-esistono-piu",
        "/manuali/test-e-presubentro/file-apr",
      ],
      questions: [
        "I codici dei comuni soppressi vanno tenuti anche per le nascite prima del 1970?",
        "Il gestionale aggiorna le tabelle una volta l'anno: basta, o vanno scaricate prima di ogni invio?",
        "Per i consolati chiusi quale codice si usa negli atti trascritti adesso?",
      ],
    },
  },
  {
    title: "Scegliere la modalità di accesso",
    kind: "presubentro",
    state: "published",
    stages: ["scheda", "presubentro", "test"],
    topics: ["scheda"],
    agenda: "WA, WA integrata, WS: che cosa cambia per chi lavora allo sportello e per il gestionale.",
    speakers: [MINA],
    inDays: -33,
    hour: 11,
    capacity: 60,
    booked: 41,
    own: ["referente"],
    after: {
      files: [
        {
          name: "modalita-a-confronto.txt",
          text: "Modalità a confronto\n\nWA: si lavora nel sito di ANPR.\nWA integrata: il gestionale riceve le notifiche.\nWS: il gestionale invia e riceve.\n",
        },
      ],
      treated: ["/manuali/preparare/scegliere-la-modalita", "/faq/modalita-combinate"],
      questions: ["Si può cambiare modalità dopo i test?", "Con WS serve comunque la smart card allo sportello?"],
    },
  },
  {
    title: "Le notifiche per WA integrata",
    kind: "test",
    state: "cancelled",
    stages: ["test"],
    modalities: ["WAI"],
    inDays: 6,
    hour: 15,
    capacity: 40,
    booked: 0,
    reason: "Il relatore non è disponibile: la nuova data sarà pubblicata qui.",
  },
  {
    title: "Bonifica dei dati prima del file",
    kind: "presubentro",
    state: "draft",
    stages: ["presubentro"],
    topics: ["anomalie"],
    speakers: [SARA],
    inDays: 24,
    capacity: 50,
    booked: 0,
  },
];
