import { count } from "~/lib/format";
import type { JobName } from "../payloads";

/** What each job does, for who looks after the site. */
export const jobNames = {
  "retention.apply": "Cancellazione dei dati scaduti",
  "uploads.collect": "Raccolta dei file senza padrone",
  "search.send": "Invio delle modifiche al motore di ricerca",
  "search.rebuild": "Ricostruzione dell'indice di ricerca",
  "search.compare": "Controllo dell'indice di ricerca",
  "conferences.tick": "Promemoria e posti offerti delle web-conference",
  "events.deliver": "Consegna di una notifica",
  "mail.send": "Invio di un'e-mail",
  "mail.send-many": "Invio di molte e-mail",
  "digests.make": "Riepiloghi del mattino e della settimana",
  "texts.review": "Elenco dei testi da rivedere",
  "notices.publish": "Pubblicazione di un avviso",
  "notices.expire": "Scadenza di un avviso",
  "search.sources": "Aggiornamento della ricerca in forum e web-conference",
  "search.index": "Aggiornamento della ricerca",
  "search.forget": "Cancellazione dalla ricerca di un testo oscurato",
  "texts.publish": "Pubblicazione di un testo programmato",
  "activations.send": "Invio dei link di attivazione",
} satisfies Record<JobName, string>;

export const messages = {
  title: "Lavori non riusciti",
  lead: "Hanno esaurito i tentativi e non vengono più ripetuti. Togli la causa, poi rimettili in coda.",
  empty: "Nessun lavoro fermo",
  emptyText: "Invii, cancellazioni e consegne procedono. Quando un lavoro esaurisce i tentativi compare qui.",
  caption: "Lavori che hanno esaurito i tentativi",
  name: "Lavoro",
  since: "Ultimo tentativo",
  attempts: "Tentativi",
  kind: "Motivo",
  action: "Che cosa fare",
  retry: "Rimetti in coda",
  retryOf: (name: string, id: number) => `Rimetti in coda: ${name}, numero ${id}`,
  retryAll: (name: string, jobs: number) => `Rimetti in coda: ${name} (${jobs})`,
  all: "Tutti quelli di un tipo",
  retried: (jobs: number) =>
    jobs === 1 ? "1 lavoro rimesso in coda." : `${count(jobs, "lavoro", "lavori")} rimessi in coda.`,
  none: "Nessun lavoro rimesso in coda: forse lo ha già fatto un altro amministratore.",
  shown: (shown: number, total: number) => `Sono mostrati i ${shown} più recenti di ${total}.`,
  unknown: "Ricarica la pagina e scegli di nuovo il lavoro.",
  tooMany: "Hai rimesso in coda molti lavori in poco tempo.",
  refusedTitle: "E-mail rifiutate dal server del destinatario",
  refusedText: "Negli ultimi 30 giorni. Non vengono ripetute: correggi l'indirizzo e invia un nuovo link.",
  refusedCount: (mails: number) => count(mails, "e-mail", "e-mail"),
} as const;

export function jobName(name: string): string {
  return Object.hasOwn(jobNames, name) ? jobNames[name as JobName] : name;
}
