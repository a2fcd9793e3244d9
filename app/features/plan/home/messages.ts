import { article, count, formatNumber } from "~/lib/format";
import type { Milestone, Stage } from "~db/enums";

export const messages = {
  title: "Il mio comune",
  name: (comune: string) => `Comune di ${comune}`,
  residents: (value: number) => count(value, "residente", "residenti"),
  sheet: (version: number) => `Scheda di monitoraggio, versione ${version}`,
  noSheet: "Scheda di monitoraggio da inviare",
  publicPage: "Pagina pubblica",
  colleagues: "Colleghi",
  rail: "Le cinque fasi",
  railNames: {
    scheda: "Scheda",
    presubentro: "Pre-subentro",
    test: "Test",
    subentro: "Subentro",
    aregime: "A regime",
  } satisfies Record<Stage, string>,
  railState: { done: "fatta", here: "sei qui", after: "da fare" },
  planHistory: "Storia delle modifiche",
  kicker: "La prossima cosa da fare",
  onlyReferenti: "La registra un referente del comune.",
  frozen: "Il comune è cessato: il suo piano è fermo.",
  tooMany: "Hai salvato molte volte in poco tempo.",
  done: {
    registrata: "Data registrata: Sogei la controlla e ti avvisa quando è confermata.",
    ritirata: "Data ritirata: puoi registrarne un'altra.",
    lavori: "Elenco salvato.",
  },
  next: {
    ceased: {
      title: "Il piano è fermo",
      text: "Il comune è cessato. Domande, prenotazioni e persone sono passate al comune che gli è succeduto.",
    },
    sheet: {
      title: "Invia la scheda di monitoraggio",
      text: "Dalla scheda nascono il piano di subentro e le date dei test.",
      due: (day: string) =>
        `Il termine è ${article("il", day)}. Dalla scheda nascono il piano di subentro e le date dei test.`,
      start: "Compila la scheda",
      resume: "Riprendi la scheda",
    },
    waiting: {
      title: "Sogei sta controllando la data",
      text: (day: string) =>
        `Hai registrato ${article("il", day)}. Quando Sogei la conferma, il piano passa alla tappa successiva.`,
    },
    done: {
      title: "Lavora in ANPR",
      text: "Il subentro è completato. Qui trovi le guide per l'uso quotidiano, le correzioni e le notifiche.",
      action: "Apri il manuale d'uso",
    },
    unplanned: "Sogei sta preparando il piano: riceverai le date. Intanto puoi avanzare con i lavori preparatori.",
    was: (day: string) => `Era previsto per ${article("il", day)}.`,
    is: (day: string) => `È previsto per ${article("il", day)}.`,
    milestone: {
      file: {
        title: "Invia il file propedeutico e registra la data",
        text: "L'invio apre i test: controlla prima che i totali del file quadrino.",
        action: "Registra l'invio del file",
      },
      tests: {
        title: "Concludi i test e registra la data",
        text: "Puoi chiudere quando non restano errori bloccanti. Gli avvisi si correggono anche dopo il subentro.",
        action: "Registra la fine dei test",
      },
      start: {
        title: "Prepara il giorno del subentro",
        text: "Sportelli chiusi, nessun operatore sul gestionale, file APR e AIRE estratti e inviati. Poi registra la data di inizio.",
        action: "Registra l'inizio del subentro",
      },
      completion: {
        title: "Aspetta l'esito e registra il completamento",
        text: "L'esito arriva via PEC. Se è positivo, da quel giorno il comune lavora in ANPR.",
        action: "Registra il completamento",
      },
    } satisfies Record<Milestone, { title: string; text: string; action: string }>,
  },
  work: {
    title: "Lavori preparatori",
    note: (done: number, all: number, modality: string | null) =>
      `${formatNumber(done)} di ${formatNumber(all)}${modality ? `, per la modalità ${modality}` : ""}`,
    noModality: "L'elenco si completa quando la scheda dice la modalità di accesso.",
    doneOn: (day: string) => `fatto ${article("il", day)}`,
    how: "Come si fa",
    howTo: (label: string) => `: ${label}`,
    save: "Salva l'elenco",
  },
  help: {
    title: "Ti aiuta ora",
    guides: "Guide",
    questions: "Domande frequenti",
    codes: "Codici più segnalati",
    assistance: "Assistenza di Sogei",
    appointment: "Prendi un appuntamento al telefono",
    visit: "Chiedi una visita nel comune",
    search: "Cerca altro per la tua fase",
  },
  nearby: {
    title: "Comuni vicini già a regime",
    sameProduct: (product: string) => `Con il tuo stesso gestionale, ${product}.`,
    sameVendor: (vendor: string) => `Con la tua stessa software house, ${vendor}.`,
    since: (day: string) => article("dal", day),
    none: "Nessun comune della regione con il tuo gestionale è ancora a regime.",
    noSoftware: "Indica il gestionale nella scheda per vedere chi è già passato con lo stesso.",
    text: "Chiedi a loro com'è andata: sono le realtà trainanti di cui parla la circolare.",
  },
} as const;

export type Done = keyof typeof messages.done;

export function doneOf(text: string | null): Done | null {
  return text !== null && Object.hasOwn(messages.done, text) ? (text as Done) : null;
}
