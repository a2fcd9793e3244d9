import { article, count } from "~/lib/format";
import type { Queue } from "./queues";

export const messages = {
  title: "Banco di supporto",
  queues: {
    "senza-risposta": "Senza risposta",
    sogei: "In attesa di Sogei",
    comune: "In attesa del comune",
    mie: "Assegnate a me",
  } satisfies Record<Queue, string>,
  queuesLabel: "Code del banco",
  leads: {
    "senza-risposta": "Domande a cui nessuno ha ancora risposto, da chi aspetta da più tempo.",
    sogei: "Tocca a Sogei: domande nuove e repliche di chi ha chiesto.",
    comune: "Sogei ha risposto: si aspetta chi ha chiesto.",
    mie: "Le discussioni assegnate a te e non ancora risolte.",
  } satisfies Record<Queue, string>,
  flags: "Segnalazioni",
  canned: "Risposte pronte",
  teamsLink: "Squadre",
  columns: {
    choose: "Scegli",
    wait: "Attesa",
    thread: "Discussione",
    comune: "Comune",
    stage: "Fase",
    modality: "Mod.",
    codes: "Codici",
    assignee: "Assegnata a",
    meToos: "Anch'io",
  },
  choose: (title: string) => `Scegli «${title}»`,
  reserved: "Riservata",
  nobody: "nessuno",
  noComune: "–",
  empty: {
    "senza-risposta": "Nessuna domanda aspetta una prima risposta.",
    sogei: "Nessuna discussione aspetta Sogei.",
    comune: "Nessuna discussione aspetta il comune.",
    mie: "Non hai discussioni assegnate. Scegline una dalle altre code e assegnala a te.",
  } satisfies Record<Queue, string>,
  emptyTitle: "Coda vuota",
  long: "L'orologio indica chi aspetta da più di un giorno.",
  pages: "Altre discussioni della coda",
  team: { label: "Squadra", all: "Tutte" },
  assign: {
    selected: "Discussioni scelte:",
    label: "Assegna a",
    me: "Assegna a me",
    nobody: "Nessuno",
    people: "Persone",
    teams: "Squadre",
    empty: "Scegli a chi",
    button: "Assegna",
    missing: "Scegli a chi assegnare: una persona di Sogei, una squadra o nessuno.",
    noThreads: "Scegli almeno una discussione.",
    done: (value: number) =>
      value === 0
        ? "Le discussioni scelte erano già assegnate così."
        : `${count(value, "discussione assegnata", "discussioni assegnate")}.`,
  },
  status: {
    label: "Stato",
    options: { sogei: "In attesa di Sogei", comune: "In attesa del comune", nessuno: "Nessuna attesa" },
    button: "Cambia stato",
    since: (words: string) => `da ${words}`,
    hint: "Cambia da solo: una risposta di Sogei passa la parola al comune, una replica di chi ha chiesto la ridà a Sogei.",
    missing: "Scegli uno stato.",
    solved: "La discussione è risolta: togli prima la soluzione.",
    solvedNow: "Risolta: non aspetta nessuno.",
  },
  notes: {
    title: "Note interne",
    who: "Le legge solo Sogei",
    none: "Nessuna nota.",
    label: "Scrivi una nota",
    hint: "Non compare in ricerca, elenchi, avvisi o file scaricati, nemmeno se la discussione diventa pubblica.",
    button: "Aggiungi la nota",
    remove: "Cancella la nota",
    removeOf: (when: string) => ` ${article("del", when)}`,
    closed: "account chiuso",
    missing: "Scrivi la nota.",
    long: "La nota può avere al massimo 4.000 caratteri.",
    notYours: "Una nota la cancella chi l'ha scritta o un supervisore.",
  },
  panel: { back: "Torna alla coda", crumb: "Discussione", open: "Apri la discussione" },
  done: {
    nota: "Nota aggiunta.",
    "nota-tolta": "Nota cancellata.",
    assegnata: "Assegnazione registrata.",
    stato: "Stato cambiato.",
  },
  teams: {
    title: "Squadre di supporto",
    lead: "Una discussione si assegna a una persona oppure a una squadra.",
    none: "Non c'è ancora nessuna squadra.",
    name: "Nome della nuova squadra",
    add: "Aggiungi la squadra",
    newName: "Nuovo nome",
    rename: "Rinomina",
    remove: "Togli la squadra",
    of: (name: string) => ` «${name}»`,
    removeHint: "Se togli una squadra le sue discussioni restano senza assegnazione.",
    missing: "Scrivi un nome da 3 a 40 caratteri.",
    taken: "C'è già una squadra con questo nome.",
    done: { aggiunta: "Squadra aggiunta.", rinominata: "Squadra rinominata.", tolta: "Squadra tolta." },
  },
  shortcuts: {
    open: "Scorciatoie",
    title: "Scorciatoie da tastiera",
    use: "Usa le scorciatoie di un solo tasto",
    useHint: "Non valgono mentre scrivi in un campo. La scelta resta in questo browser.",
    close: "Chiudi",
    list: "Mostra o chiudi questo elenco",
    next: "Discussione successiva",
    previous: "Discussione precedente",
    choose: "Scegli la discussione, o toglila dalle scelte",
    queue: (name: string) => `Coda «${name}»`,
    nextPost: "Messaggio successivo",
    previousPost: "Messaggio precedente",
    reply: "Scrivi la risposta",
    canned: "Scegli una risposta pronta",
    note: "Scrivi una nota interna",
    assign: "Assegna la discussione",
    back: "Torna alla coda",
  },
} as const;

export type DeskDone = keyof typeof messages.done;
export type TeamDone = keyof typeof messages.teams.done;

export function teamDoneOf(text: string | null): TeamDone | null {
  return text !== null && Object.hasOwn(messages.teams.done, text) ? (text as TeamDone) : null;
}

export function deskDoneOf(text: string | null): DeskDone | null {
  return text !== null && Object.hasOwn(messages.done, text) ? (text as DeskDone) : null;
}
