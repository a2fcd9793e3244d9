import { article } from "~/lib/format";
import { ofTheOffice, theOffice } from "~/lib/office";
import type { NoticeImportance } from "~db/enums";

/** The words of each message, by event. Paragraphs are plain text, short, one thing each. */
const forComune = (comune: string | null) => (comune ? ` per il comune di ${comune}` : "");
const yours = "Ricevi questo messaggio perché riguarda la sicurezza del tuo account: non si può disattivare.";
const requested = "Ricevi questo messaggio perché qualcuno ha usato questo indirizzo su ANPR Supporto.";
const ignore = "Se non l'hai chiesto tu, ignora questo messaggio: senza aprire il link non cambia nulla.";
const ask =
  "Se non l'hai fatto tu, cambia la password, esci da tutti i dispositivi e chiama il numero verde 800 863 116.";
const notMe = "Se non sei tu, cambia la password, esci da tutti i dispositivi e chiama il numero verde 800 863 116.";

const answering = "Ricevi questo messaggio perché rispondi per Sogei alle domande di questa categoria.";
const curator = "Ricevi questo messaggio perché curi i testi del sito.";

const noticeMarks = { importante: "Importante", bloccante: "Da confermare" } as const;

/** What somebody wrote, or only that they did: of a reserved thread mails say nothing more. */
const said = (sentence: string, excerpt: string) => (excerpt ? [`${sentence}:`, excerpt] : [`${sentence}.`]);

/** «a te», «alla squadra file»: who names a team may call it «Squadra file» or «Gruppo AIRE». */
function toWhom(team: string | null): string {
  if (!team) return "a te";
  return /^squadra /i.test(team) ? `alla squadra ${team.slice("squadra ".length)}` : `alla squadra «${team}»`;
}

/** The first names of a long list. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(", ");
  return names.length > 20 ? `${shown} e altri ${names.length - 20}` : shown;
}

export const words = {
  activation: (comune: string | null, until: string) => ({
    subject: `Attiva ANPR Supporto${forComune(comune)}`,
    paragraphs: [
      `Con questo link si apre l'accesso ad ANPR Supporto${forComune(comune)}: guide, domande al supporto, web-conference e piano di subentro.`,
      "Lo usa una volta la persona che sarà il referente del comune: sceglie la password e poi invita i colleghi.",
      `Il link vale fino ${article("al", until)}. Se è scaduto, chiedine un altro alla Prefettura o al numero verde 800 863 116.`,
    ],
    label: "Attiva il comune",
    reason: "Ricevi questo messaggio perché questo è l'indirizzo istituzionale del comune.",
  }),
  invitation: (by: string | null, role: string | null, comune: string | null, until: string) => ({
    subject: `Invito ad ANPR Supporto${forComune(comune)}`,
    paragraphs: [
      `${by ?? "Il supporto"} ti invita ad ANPR Supporto${forComune(comune)}${role ? `, come ${role.toLowerCase()}` : ""}.`,
      "Apri il link, scegli una password ed entra. Se hai già un account, accetti con quello.",
      `Il link vale fino ${article("al", until)} e si usa una volta.`,
    ],
    label: "Accetta l'invito",
    reason:
      "Ricevi questo messaggio perché qualcuno ti ha invitato a questo indirizzo. Se non aspettavi un invito, ignoralo.",
  }),
  firstAdmin: (until: string) => ({
    subject: "Crea l'amministratore di ANPR Supporto",
    paragraphs: [
      `Con questo link si crea il primo amministratore del sito. Vale fino ${article("al", until)} e si usa una volta.`,
    ],
    label: "Crea l'amministratore",
    reason: requested,
  }),
  password: (until: string) => ({
    subject: "Scegli una nuova password",
    paragraphs: [
      "Qualcuno ha chiesto di scegliere una nuova password per il tuo account.",
      `Il link vale fino ${article("al", until)} e si usa una volta.`,
      ignore,
    ],
    label: "Scegli la password",
    reason: yours,
  }),
  email: (until: string) => ({
    subject: "Conferma il tuo nuovo indirizzo e-mail",
    paragraphs: [
      "Hai chiesto di accedere ad ANPR Supporto con questo indirizzo. Confermalo: da quel momento i messaggi arrivano qui.",
      `Il link vale fino ${article("al", until)} e si usa una volta.`,
      ignore,
    ],
    label: "Conferma l'indirizzo",
    reason: requested,
  }),
  identity: (provider: string, when: string, until: string) => ({
    subject: `Conferma l'accesso con ${provider}`,
    paragraphs: [
      `Qualcuno ha chiesto di accedere al tuo account con ${provider} (${when}). Da quando confermi, puoi entrare anche così.`,
      `Il link vale fino ${article("al", until)} e si usa una volta.`,
      "Se non l'hai chiesto tu, non confermare: chi l'ha chiesto potrebbe entrare al tuo posto.",
    ],
    label: "Conferma il collegamento",
    reason: yours,
  }),
  identityChanged: (linked: boolean, provider: string) => ({
    subject: linked ? "Nuova identità collegata" : "Identità scollegata",
    paragraphs: [
      linked
        ? `Da adesso accedi al tuo account anche con ${provider}.`
        : `Con ${provider} non si accede più al tuo account.`,
      linked ? "Se non l'hai fatto tu, scollega l'identità dal tuo account e cambia la password." : ask,
    ],
    label: "Controlla le identità collegate",
    reason: yours,
  }),
  passwordChanged: {
    subject: "La tua password è cambiata",
    paragraphs: ["La password del tuo account è stata cambiata. Gli accessi dagli altri dispositivi sono chiusi.", ask],
    label: "Controlla gli accessi",
    reason: yours,
  },
  emailChanged: {
    subject: "Il tuo indirizzo e-mail è cambiato",
    paragraphs: ["Da adesso accedi con questo indirizzo, e qui arrivano i messaggi.", ask],
    label: "Controlla il tuo account",
    reason: yours,
  },
  emailChangedFormer: (until: string) => ({
    subject: "L'indirizzo e-mail del tuo account è cambiato",
    paragraphs: [
      "L'account che usava questo indirizzo ora ne usa un altro.",
      `Se non l'hai fatto tu, annulla il cambio: torna valido questo indirizzo e si chiudono tutti gli accessi. Il link vale fino ${article("al", until)}.`,
    ],
    label: "Annulla il cambio",
    reason: yours,
  }),
  secondFactor: (enabled: boolean) => ({
    subject: enabled ? "Secondo fattore attivato" : "Secondo fattore disattivato",
    paragraphs: [
      enabled
        ? "Da adesso, per accedere, oltre alla password serve il codice dell'app."
        : "Da adesso, per accedere, basta la password.",
      ask,
    ],
    label: "Controlla il secondo fattore",
    reason: yours,
  }),
  newDevice: (device: string, when: string) => ({
    subject: "Accesso da un nuovo dispositivo",
    paragraphs: [`Accesso al tuo account da ${device}, ${when}.`, "Se sei tu, non devi fare nulla.", notMe],
    label: "Controlla gli accessi",
    reason: yours,
  }),
  closed: {
    subject: "Il tuo account è chiuso",
    paragraphs: [
      "Hai chiuso il tuo account: nome, indirizzo e password sono cancellati. Quello che hai scritto resta, senza il tuo nome.",
      "Se non l'hai fatto tu, chiama il numero verde 800 863 116.",
    ],
    reason: "È l'ultimo messaggio che ricevi: questo indirizzo non è più conservato.",
  },
  granted: (role: string) => ({
    subject: `Nuovo ruolo: ${role}`,
    paragraphs: [`Ora su ANPR Supporto sei: ${role}.`, "Nel tuo account trovi che cosa puoi fare e per chi agisci."],
    label: "Vai al tuo account",
    reason: "Ricevi questo messaggio perché hai un account su ANPR Supporto.",
  }),
  ended: (role: string) => ({
    subject: `Ruolo concluso: ${role}`,
    paragraphs: [
      `Su ANPR Supporto non sei più: ${role}. L'accesso a quello che riguarda questo ruolo è chiuso.`,
      "Se è un errore, scrivi al referente del comune o a chi ti aveva invitato.",
    ],
    label: "Vai al tuo account",
    reason: "Ricevi questo messaggio perché hai un account su ANPR Supporto.",
  }),
  colleagueJoined: (name: string, role: string, comune: string) => ({
    subject: `${name} lavora con voi${forComune(comune)}`,
    paragraphs: [`${name} ora è ${role.toLowerCase()}${forComune(comune)}.`],
    label: "Vedi i colleghi",
    reason: `Ricevi questo messaggio perché sei referente del comune di ${comune}.`,
  }),
  colleagueLeft: (name: string, comune: string) => ({
    subject: `${name} non lavora più con voi${forComune(comune)}`,
    paragraphs: [`${name} non ha più accesso${forComune(comune)}.`],
    label: "Vedi i colleghi",
    reason: `Ricevi questo messaggio perché sei referente del comune di ${comune}.`,
  }),
  planApproved: (comuni: readonly string[]) => ({
    subject:
      comuni.length === 1
        ? `Piano di subentro approvato: ${comuni[0]}`
        : `Piani di subentro approvati: ${comuni.length} comuni`,
    paragraphs: [
      comuni.length === 1
        ? `Il Ministero dell'Interno ha approvato le date del piano di subentro del comune di ${comuni[0]}.`
        : `Il Ministero dell'Interno ha approvato le date dei piani di subentro di ${comuni.length} comuni: ${someOf(comuni)}.`,
      "Nella pagina trovi ogni data e perché è stata scelta.",
    ],
    label: comuni.length === 1 ? "Vedi il piano" : "Vedi i piani",
    reason: "Ricevi questo messaggio perché lavori per il comune o lo segui.",
  }),
  planReturned: (comuni: readonly string[], note: string) => ({
    subject:
      comuni.length === 1 ? `Proposta da rivedere: ${comuni[0]}` : `Proposte da rivedere: ${comuni.length} comuni`,
    paragraphs: [
      comuni.length === 1
        ? `Il Ministero dell'Interno ha rimandato la proposta di piano del comune di ${comuni[0]}.`
        : `Il Ministero dell'Interno ha rimandato le proposte di piano di ${comuni.length} comuni: ${someOf(comuni)}.`,
      `Motivo: ${note}`,
    ],
    label: "Vedi le proposte",
    reason: "Ricevi questo messaggio perché hai proposto queste date.",
  }),
  reminderPage: "Vai alla pagina del comune",
  reminderSheet: (comune: string, authority: string, note: string | null) => ({
    subject: `${authority}: manca la scheda di monitoraggio di ${comune}`,
    paragraphs: [
      `La scheda di monitoraggio del comune di ${comune} non risulta inviata.`,
      "Serve a pianificare il subentro in ANPR: modalità di accesso, postazioni, giorno da cui il comune può iniziare i test.",
      ...(note ? [note] : []),
      `Il sollecito è ${ofTheOffice(authority)}. Se la scheda è già partita, ignora questo messaggio.`,
    ],
    label: "Compila la scheda",
    reason: `Ricevi questo messaggio perché ${theOffice(authority)} segue il passaggio ad ANPR del comune di ${comune}.`,
  }),
  reminderLate: (comune: string, authority: string, note: string | null) => ({
    subject: `${authority}: una tappa del subentro di ${comune} è in ritardo`,
    paragraphs: [
      `Una data prevista dal piano di subentro del comune di ${comune} è passata senza che la tappa risulti conclusa.`,
      "Se la tappa è conclusa, registrala; altrimenti chiama il numero verde 800 863 116 per concordare una nuova data.",
      ...(note ? [note] : []),
      `Il sollecito è ${ofTheOffice(authority)}.`,
    ],
    label: "Vedi il piano del comune",
    reason: `Ricevi questo messaggio perché ${theOffice(authority)} segue il passaggio ad ANPR del comune di ${comune}.`,
  }),
  reportMade: (page: string, body: string) => ({
    subject: page ? `Segnalazione di un lettore su ${page}` : "Segnalazione di un lettore",
    paragraphs: [body],
    label: "Leggi la segnalazione",
    reason: curator,
  }),
  textsStale: (titles: readonly string[]) => ({
    subject: titles.length === 1 ? "Un testo è da rivedere" : `${titles.length} testi sono da rivedere`,
    paragraphs: [
      titles.length === 1
        ? "La data di revisione di questo testo è passata: chi lo legge vede che potrebbe non essere aggiornato."
        : "La data di revisione di questi testi è passata: chi li legge vede che potrebbero non essere aggiornati.",
      someOf(titles),
    ],
    label: "Vedi i testi da rivedere",
    reason: curator,
  }),
  notice: (importance: NoticeImportance, title: string, summary: string, owner: string, until: string | null) => ({
    subject: importance === "ordinario" ? title : `${noticeMarks[importance]}: ${title}`,
    paragraphs: [
      summary,
      ...(importance === "bloccante"
        ? ["Un referente del comune deve confermare di averlo letto: si fa in fondo alla pagina dell'avviso."]
        : []),
      ...(until ? [`L'avviso vale fino ${article("al", until)} (ora italiana).`] : []),
    ],
    label: importance === "bloccante" ? "Leggi e conferma la lettura" : "Leggi l'avviso",
    reason: `Avviso ${ofTheOffice(owner)}. Lo ricevi perché riguarda il tuo comune o il tuo ufficio.`,
  }),
  reportHandled: (answer: string | null) => ({
    subject: answer ? "Risposta alla tua segnalazione" : "La tua segnalazione è stata letta",
    paragraphs: answer ? [answer] : ["Chi cura il sito ha letto la tua segnalazione e l'ha chiusa."],
    label: "Vedi la segnalazione",
    reason: "Ricevi questo messaggio perché hai chiesto una risposta alla tua segnalazione.",
  }),
  forumReserved: "discussione riservata",
  forumQuestion: (title: string, by: string, excerpt: string) => ({
    subject: `Nuova domanda: ${title}`,
    paragraphs: said(`${by} chiede`, excerpt),
    label: "Leggi la domanda",
    reason: "Ricevi questo messaggio perché segui la categoria, il codice o la fase di questa domanda.",
  }),
  forumTeam: (title: string, by: string, excerpt: string) => ({
    subject: `Da rispondere: ${title}`,
    paragraphs: said(`${by} chiede`, excerpt),
    label: "Rispondi alla domanda",
    reason: answering,
  }),
  deskAssigned: (title: string, by: string, team: string | null) => ({
    subject: `Assegnata ${toWhom(team)}: ${title}`,
    paragraphs: [`${by} ha assegnato la discussione ${toWhom(team)}.`],
    label: "Apri la discussione",
    reason: team ? answering : "Ricevi questo messaggio perché dai assistenza ai comuni su ANPR Supporto.",
  }),
  deskAssignedMany: (threads: number, by: string, team: string | null) => ({
    subject: `${threads} discussioni assegnate ${toWhom(team)}`,
    paragraphs: [`${by} ha assegnato ${threads} discussioni ${toWhom(team)}.`],
    label: "Apri la coda",
    reason: team ? answering : "Ricevi questo messaggio perché dai assistenza ai comuni su ANPR Supporto.",
  }),
  forumAnswer: (title: string, by: string, excerpt: string) => ({
    subject: `Risposta a: ${title}`,
    paragraphs: said(`${by} ha risposto`, excerpt),
    label: "Leggi la risposta",
    reason: "Ricevi questo messaggio perché segui la discussione.",
  }),
  forumMention: (title: string, by: string, excerpt: string) => ({
    subject: `Ti hanno citato: ${title}`,
    paragraphs: said(`${by} ti cita`, excerpt),
    label: "Leggi il messaggio",
    reason: "Ricevi questo messaggio perché qualcuno ti ha citato nel forum.",
  }),
  forumSolved: (title: string, by: string) => ({
    subject: `Risolta: ${title}`,
    paragraphs: [`La risposta di ${by} è stata accettata come soluzione.`],
    label: "Leggi la soluzione",
    reason: "Ricevi questo messaggio perché segui la discussione.",
  }),
} as const;
