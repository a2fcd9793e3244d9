import { NOT_HERE } from "../errors";

const WORDS: Record<number, { title: string; text: string }> = {
  400: {
    title: "L'indirizzo non si legge",
    text: "Contiene caratteri che non possiamo interpretare. Controllalo, oppure cerca quello che ti serve.",
  },
  403: {
    title: "Il modulo non arriva da questo sito",
    text: "Per sicurezza accettiamo solo i moduli inviati da queste pagine. Ricarica la pagina e riprova.",
  },
  404: {
    title: "Questa pagina non c'è",
    text: NOT_HERE,
  },
  405: {
    title: "Questa operazione non è prevista",
    text: "La pagina si può leggere, ma non accetta questo tipo di richiesta.",
  },
  408: {
    title: "L'invio si è interrotto",
    text: "I dati arrivavano troppo lentamente. Torna indietro e riprova, se puoi con file più piccoli.",
  },
  409: { title: "Nel frattempo qualcosa è cambiato", text: "Ricarica la pagina e controlla prima di ripetere." },
  410: { title: "Questa pagina è chiusa", text: "Quello che c'era qui è concluso." },
  413: {
    title: "Il testo o i file inviati sono troppo grandi",
    text: "Torna indietro, accorcia il testo o togli un file e invia di nuovo: quello che hai scritto resta nel modulo.",
  },
  414: { title: "L'indirizzo è troppo lungo", text: "Accorcia la ricerca: bastano poche parole." },
  422: { title: "Manca qualcosa nel modulo", text: "Torna indietro e controlla i campi." },
  429: { title: "Troppe richieste in poco tempo", text: "Aspetta un momento e ricarica la pagina." },
  503: {
    title: "Il servizio è fermo per un momento",
    text: "Riprova fra qualche minuto. Per le urgenze c'è il call centre.",
  },
};

const FORBIDDEN = "Non puoi aprire questa pagina";

const FAILURE = {
  title: "Qualcosa non ha funzionato",
  text: "Il problema è dalla nostra parte ed è stato registrato. Riprova fra qualche minuto.",
};

/** Statuses that have words of their own; `/errore/:stato` answers only for these. */
export const knownStatuses = Object.keys(WORDS).map(Number);

export interface ErrorWords {
  title: string;
  text: string;
  /** What is read in the place of what is over. */
  instead?: { label: string; href: string };
}

/** Title and text of an error page; a domain error brings its own sentence and, where it is a limit, the wait. */
export function errorWords(status: number, data: unknown): ErrorWords {
  const words = WORDS[status] ?? FAILURE;
  const { message, retryAfter, instead } = (typeof data === "object" && data !== null ? data : {}) as {
    message?: string;
    retryAfter?: number;
    instead?: ErrorWords["instead"];
  };
  if (retryAfter) return { title: words.title, text: `${message ?? words.text} Riprova fra ${wait(retryAfter)}.` };
  return { title: status === 403 && message ? FORBIDDEN : words.title, text: message ?? words.text, instead };
}

function wait(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "un secondo" : `${seconds} secondi`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "un minuto" : `${minutes} minuti`;
}
