/**
 * Who may open and send what, written by hand from the rules of the domain, never made from the code. One row for each file of
 * `app/routes`; one sign for each of WHO, in its order:
 *
 * - `o` is answered (a page, a file, or a redirect that is not to the sign-in)
 * - `>` is sent to the sign-in
 * - `x` is refused (403)
 * - `-` is told that there is nothing (404)
 */
export const WHO = [
  "anonymous",
  "operatore",
  // An operatore of another comune than the one the address or the form is about.
  "stranger",
  "referente",
  "sogei",
  "supervisore",
  "ministero",
  "prefettura",
  "software-house",
  "admin",
] as const;

export interface Row {
  /** An address of this route; `{…}` is filled in by the test. */
  path: string;
  get?: string;
  post?: string;
  /** Fields of the form, enough to reach the permission. */
  form?: Record<string, string>;
}

const EVERYBODY = "oooooooooo";
const SIGNED_IN = ">ooooooooo";
const TO_SIGN_IN = ">>>>>>>>>>";
const NOTHING = "----------";

export const MATRIX: Record<string, Row> = {
  $: { path: "/non/esiste", get: NOTHING },
  _index: { path: "/", get: EVERYBODY },
  "accedi._index": { path: "/accedi", get: EVERYBODY, post: EVERYBODY },
  "accedi.demo": { path: "/accedi/demo", get: TO_SIGN_IN, post: NOTHING },
  // Without a provider, as here, there is no such way in; with one see identity.test.ts.
  "accedi.identita._index": { path: "/accedi/identita", get: NOTHING },
  "accedi.identita.ritorno": { path: "/accedi/identita/ritorno?code=1&state=1", get: NOTHING },
  "accedi.riprendi": { path: "/accedi/riprendi", get: SIGNED_IN },
  "accedi.secondo-fattore": { path: "/accedi/secondo-fattore", get: SIGNED_IN, post: SIGNED_IN },
  accessibilita: { path: "/accessibilita", get: EVERYBODY },
  "account._index": { path: "/account", get: SIGNED_IN },
  "account.notifiche": { path: "/account/notifiche", get: SIGNED_IN, post: SIGNED_IN, form: { salva: "1" } },
  "account.accessi": { path: "/account/accessi", get: SIGNED_IN, post: ">---------", form: { sessione: "0" } },
  "account.chiudi": { path: "/account/chiudi", get: SIGNED_IN, post: SIGNED_IN },
  "account.chiuso": { path: "/account/chiuso", get: EVERYBODY },
  "account.dati": { path: "/account/dati", get: SIGNED_IN },
  "account.dati[.]json": { path: "/account/dati.json", get: EVERYBODY, post: SIGNED_IN },
  "account.comune": { path: "/account/comune", get: EVERYBODY, post: ">oxoxxxxxx", form: { comune: "{ivrea}" } },
  "amministrazione._index": { path: "/amministrazione", get: ">xxxxoxxxo" },
  "amministrazione.inviti": {
    path: "/amministrazione/inviti",
    get: ">xxxxxxxxo",
    post: ">xxxxxxxxo",
    form: { intento: "invita" },
  },
  "amministrazione.persone.$id": {
    path: "/amministrazione/persone/1",
    get: ">xxxxxxxxo",
    post: ">xxxxxxxxo",
    form: { intento: "fattore", conferma: "" },
  },
  "amministrazione.persone._index": { path: "/amministrazione/persone", get: ">xxxxxxxxo" },
  "amministrazione.lavori": {
    path: "/amministrazione/lavori",
    get: ">xxxxxxxxo",
    post: ">xxxxxxxxo",
    form: { lavoro: "999999999" },
  },
  "amministrazione.registro": { path: "/amministrazione/registro", get: ">xxxxxxxxo", post: ">xxxxxxxxo" },
  "amministrazione.registro[.]csv": { path: "/amministrazione/registro.csv", get: ">xxxxxxxxo" },
  "account.email": { path: "/account/email", get: SIGNED_IN, post: SIGNED_IN },
  "account.identita": { path: "/account/identita", get: ">---------", post: SIGNED_IN, form: { identita: "" } },
  "account.nome": { path: "/account/nome", get: SIGNED_IN, post: SIGNED_IN },
  "account.password": { path: "/account/password", get: SIGNED_IN, post: SIGNED_IN },
  "account.secondo-fattore": { path: "/account/secondo-fattore", get: SIGNED_IN, post: SIGNED_IN },
  "amministrazione.segnalazioni.$id": {
    path: "/amministrazione/segnalazioni/1",
    get: ">xxxxoxxxo",
    post: ">xxxxoxxxo",
    form: { risposta: "a".repeat(2001) },
  },
  "amministrazione.segnalazioni._index": { path: "/amministrazione/segnalazioni", get: ">xxxxoxxxo" },
  attiva: { path: "/attiva?codice=1.x", get: EVERYBODY, post: EVERYBODY },
  // Of Ivrea; the Prefettura is that of Torino.
  "assistenza.visite.$id": {
    path: "/assistenza/visite/{visit}",
    get: ">o-oooxoxx",
    post: ">xxxooxxxx",
    form: { stato: "" },
  },
  "assistenza.visite.nuova": {
    path: "/assistenza/visite/nuova",
    get: ">oooxxxxxx",
    // The form names Ivrea, where the stranger does not work.
    post: ">oxoxxxxxx",
    form: { comune: "{ivrea}", perche: "breve" },
  },
  "assistenza._index": {
    path: "/assistenza",
    get: ">oooooxoxx",
    post: ">xxxooxxxx",
    form: { intento: "pubblica" },
  },
  "assistenza.appuntamenti.nuovo": {
    path: "/assistenza/appuntamenti/nuovo",
    get: ">oooxxxxxx",
    post: ">oxoxxxxxx",
    form: { comune: "{ivrea}", perche: "breve" },
  },
  "attivazioni._index": {
    path: "/attivazioni",
    get: ">xxxooxoxo",
    post: ">xxxooxoxo",
    form: { id: "{ivrea}" },
  },
  // Of a province that is not the Prefettura's: see the tests of activations.
  "attivazioni.invii.$id": { path: "/attivazioni/invii/999999", get: ">xxxx-xxx-" },
  "attivazioni.invii._index": {
    path: "/attivazioni/invii",
    get: ">xxxxoxxxo",
    post: ">xxxxoxxxo",
    form: { numero: "-1" },
  },
  "attivazioni[.]csv": { path: "/attivazioni.csv", get: ">xxxooxoxo" },
  "avanzamento._index": { path: "/avanzamento", get: EVERYBODY },
  "avanzamento[.]csv": { path: "/avanzamento.csv", get: EVERYBODY },
  "avanzamento.comuni": { path: "/avanzamento/comuni", get: EVERYBODY },
  "avanzamento.comuni[.]csv": { path: "/avanzamento/comuni.csv?provincia=TO", get: EVERYBODY },
  "documenti.$slug._index": { path: "/documenti/circolare-13-2016", get: EVERYBODY },
  // Files that are not there are as those that are not out yet; what is out stands in documents.test.ts.
  "documenti.$slug.file.$id": { path: "/documenti/circolare-13-2016/file/sconosciuto", get: NOTHING },
  "documenti.$slug.versione": {
    path: "/documenti/circolare-13-2016/versione",
    get: ">xxxoooxxx",
    post: ">xxxoooxxx",
  },
  "documenti.nuovo": { path: "/documenti/nuovo", get: ">xxxoooxxx", post: ">xxxoooxxx" },
  "documenti._index": { path: "/documenti", get: EVERYBODY },
  "video.$slug._index": { path: "/video/01-che-cos-e-il-subentro", get: EVERYBODY },
  "video.$slug.filmato": {
    path: "/video/01-che-cos-e-il-subentro/filmato",
    get: ">xxxoooxxx",
    post: ">xxxoooxxx",
  },
  // No demonstration has a film: see videos.test.ts.
  "video.$slug.guarda": { path: "/video/01-che-cos-e-il-subentro/guarda", get: NOTHING },
  "video.$slug.sottotitoli[.]vtt": { path: "/video/01-che-cos-e-il-subentro/sottotitoli.vtt", get: NOTHING },
  "video.nuovo": { path: "/video/nuovo", get: ">xxxoooxxx", post: ">xxxoooxxx" },
  "video._index": { path: "/video", get: EVERYBODY },
  // Nothing is to be confirmed of a notice that a file stands behind; what is, and by whom, stands in the tests of notices.
  "avvisi.$slug._index": {
    path: "/avvisi/2026-11-23-apre-anpr-supporto",
    get: EVERYBODY,
    post: ">---------",
    form: { intento: "letto" },
  },
  "avvisi.$slug.modifica": { path: "/avvisi/{nomeAvviso}/modifica", get: ">xxxoooxxx", post: ">xxxoooxxx" },
  "avvisi.allegati.$id": { path: "/avvisi/allegati/non-esiste", get: NOTHING },
  "avvisi.anteprima": { path: "/avvisi/anteprima", post: ">xxxoooxxx", form: { testo: "Prova" } },
  "avvisi.da-leggere": { path: "/avvisi/da-leggere", get: SIGNED_IN },
  "avvisi.disservizi.$id.modifica": {
    path: "/avvisi/disservizi/{disservizio}/modifica",
    get: ">xxxoooxxx",
    post: ">xxxoooxxx",
  },
  "avvisi.disservizi._index": { path: "/avvisi/disservizi", get: EVERYBODY },
  "avvisi.disservizi.nuovo": { path: "/avvisi/disservizi/nuovo", get: ">xxxoooxxx", post: ">xxxoooxxx" },
  "avvisi.feed[.]xml": { path: "/avvisi/feed.xml", get: EVERYBODY },
  "avvisi.gestione.$id._index": {
    path: "/avvisi/gestione/{avviso}",
    get: ">xxxoooxxx",
    post: ">xxxoooxxx",
    form: { intento: "ritira", conferma: "" },
  },
  "avvisi.gestione.$id.letture[.]csv": { path: "/avvisi/gestione/{avviso}/letture.csv", get: ">xxxoooxxx" },
  "avvisi.gestione.$id.versioni": { path: "/avvisi/gestione/{avviso}/versioni", get: ">xxxoooxxx" },
  "avvisi.gestione._index": { path: "/avvisi/gestione", get: ">xxxoooxxx" },
  "avvisi.nuovo": { path: "/avvisi/nuovo", get: ">xxxoooxxx", post: ">xxxoooxxx" },
  "avvisi._index": { path: "/avvisi", get: EVERYBODY },
  campagne: { path: "/campagne", get: ">xxxxxoxxx", post: ">xxxxxoxxx", form: { nome: "" } },
  "redazione.ricerche": {
    path: "/redazione/ricerche",
    get: ">xxxooxxxo",
    post: ">xxxooxxxo",
    form: { parole: "mai cercate da nessuno" },
  },
  "cerca._index": { path: "/cerca?q=piano", get: EVERYBODY },
  "cerca.suggerimenti": { path: "/cerca/suggerimenti?q=pia", get: EVERYBODY },
  "codici.$code": { path: "/codici/EC075", get: EVERYBODY },
  "codici._index": { path: "/codici", get: EVERYBODY },
  "comune.colleghi.$id": {
    path: "/comune/colleghi/999999?comune=001125",
    get: ">x--xxxxxx",
    post: ">xxoxxxxxx",
    form: { comune: "{ivrea}", intento: "invita" },
  },
  "comune.colleghi._index": {
    path: "/comune/colleghi?comune=001125",
    get: ">o-oxxxxxx",
    post: ">xxoxxxxxx",
    form: { comune: "{ivrea}", intento: "invita" },
  },
  "comune._index": {
    path: "/comune?comune=001125",
    get: ">o-oxxxxxx",
    post: ">oxoxxxxxx",
    form: { comune: "{ivrea}", intento: "lavori" },
  },
  "comune.scheda._index": {
    path: "/comune/scheda?comune=001125",
    get: ">o-oxxxxxx",
    post: ">xxoxxxxxx",
    form: { comune: "{ivrea}", intento: "elimina" },
  },
  // Without a draft a referente is sent to the sheet.
  "comune.scheda.compila.$passo": {
    path: "/comune/scheda/compila/note?comune=001125",
    get: ">x-oxxxxxx",
    post: ">xxoxxxxxx",
    form: { comune: "{ivrea}", intento: "esci" },
  },
  "comune.scheda.controlla": {
    path: "/comune/scheda/controlla?comune=001125",
    get: ">x-oxxxxxx",
    post: ">xxoxxxxxx",
    form: { comune: "{ivrea}", intento: "elimina" },
  },
  // Also who watches the comune (the Prefettura of Torino) and who plans reads what it has sent.
  "comune.scheda.versioni.$versione": { path: "/comune/scheda/versioni/3?comune=001125", get: ">o-oooooxx" },
  "comune.tappe.$tappa": {
    path: "/comune/tappe/fine-test?comune=001125",
    get: ">x-oxxxxxx",
    post: ">xxoxxxxxx",
    form: { comune: "{ivrea}", "giorno-giorno": "x" },
  },
  "comune.piano": { path: "/comune/piano?comune=001125", get: ">o-oxxxxxx" },
  "comuni.$istat": { path: "/comuni/001125", get: EVERYBODY },
  "comuni._index": { path: "/comuni", get: EVERYBODY },
  "comuni[.]csv": { path: "/comuni.csv?provincia=001", get: EVERYBODY },
  "demo.posta.$name": { path: "/demo/posta/00000000000000000-0000000000000000", get: NOTHING },
  "demo.posta.anteprime.$name._index": { path: "/demo/posta/anteprime/avviso", get: EVERYBODY },
  "demo.posta.anteprime.$name.html": { path: "/demo/posta/anteprime/avviso/html", get: EVERYBODY },
  "demo.posta.anteprime._index": { path: "/demo/posta/anteprime", get: EVERYBODY },
  "demo.posta._index": { path: "/demo/posta", get: EVERYBODY },
  "collega-identita": { path: "/collega-identita?codice=1.x", get: EVERYBODY, post: NOTHING },
  "conferma-indirizzo": { path: "/conferma-indirizzo?codice=1.x", get: EVERYBODY, post: NOTHING },
  "errore.$stato": { path: "/errore/999", get: NOTHING },
  esci: { path: "/esci", get: EVERYBODY, post: EVERYBODY },
  "faq.$slug": { path: "/faq/pin-bloccato", get: EVERYBODY },
  "faq._index": { path: "/faq", get: EVERYBODY },
  // Whose file it is decides: the tests of files ask for each owner.
  "file.$id": { path: "/file/sconosciuto", get: ">---------" },
  "feed[.]xml": { path: "/feed.xml", get: EVERYBODY },
  "allegati.$id": { path: "/allegati/sconosciuto", get: NOTHING },
  "forum._index": { path: "/forum", get: EVERYBODY },
  "forum.c.$category": { path: "/forum/c/aire", get: EVERYBODY },
  "forum.feed[.]xml": { path: "/forum/feed.xml", get: EVERYBODY },
  // Sent by the composer's script.
  "forum.allegati": { path: "/forum/allegati", post: ">ooooooxox" },
  "forum.anteprima": { path: "/forum/anteprima", post: SIGNED_IN, form: { testo: "Prova" } },
  "forum.bozza": { path: "/forum/bozza", post: SIGNED_IN, form: { bozza: "nuova" } },
  // Of the reserved thread of Ivrea.
  "forum.gestione.$id": {
    path: "/forum/gestione/{riservata}",
    get: ">o-oooxxxx",
    post: ">o-oooxxxx",
    form: { intento: "visibilita", visibilita: "riservata" },
  },
  "forum.messaggi.$id.modifica": {
    path: "/forum/messaggi/{messaggio}/modifica",
    get: ">o-xxxxxxx",
    post: ">o-xxxxxxx",
    form: { intento: "anteprima" },
  },
  "forum.messaggi.$id.segnala": {
    path: "/forum/messaggi/{messaggio}/segnala",
    get: ">o-oooo-o-",
    post: ">o-oooo-o-",
    form: { motivo: "" },
  },
  "forum.messaggi.$id.versioni": { path: "/forum/messaggi/{messaggio}/versioni", get: ">o-oooo-o-" },
  "forum.segnalazioni": {
    path: "/forum/segnalazioni",
    get: ">xxxooxxxx",
    post: ">xxxooxxxx",
    form: { messaggio: "0" },
  },
  // Only who has sent a picture decides on it.
  "forum.immagini.$id._index": {
    path: "/forum/immagini/sconosciuta",
    get: ">------x-x",
    post: ">------x-x",
    form: { intento: "conferma", conferma: "si" },
  },
  "forum.immagini.$id.anteprima": { path: "/forum/immagini/sconosciuta/anteprima?zone=0,0,10,10", get: ">------x-x" },
  "forum.messaggi.$id.oscura": {
    path: "/forum/messaggi/999999/oscura",
    get: ">xxx--xxxx",
    post: ">xxx--xxxx",
    form: { testo: "Testo rimosso", motivo: "richiesta", conferma: "si" },
  },
  "forum.nuova": {
    path: "/forum/nuova",
    get: ">ooooooxox",
    post: ">ooooooxox",
    form: { intento: "anteprima", testo: "Prova" },
  },
  "forum.segui": {
    path: "/forum/segui",
    get: EVERYBODY,
    post: ">---------",
    form: { tipo: "thread", chi: "999999", segui: "si" },
  },
  "forum.suggerimenti": { path: "/forum/suggerimenti?titolo=file", get: SIGNED_IN },
  // A thread of Ivrea that is reserved: its comune, Sogei, the Ministero, the software house that was let in.
  "forum.t.$id.$slug": {
    path: "/forum/t/{riservata}/{nome}",
    get: "-o-oooo-o-",
    post: ">o-ooooxox",
    form: { intento: "anteprima", testo: "Prova" },
  },
  "forum.t.$id._index": { path: "/forum/t/{riservata}", get: "-o-oooo-o-" },
  "forum.t.$id.feed[.]xml": { path: "/forum/t/{riservata}/feed.xml", get: NOTHING },
  "forum.trovata": { path: "/forum/trovata?pagina=/faq/pin-bloccato", get: SIGNED_IN },
  healthz: { path: "/healthz", get: EVERYBODY },
  inizio: { path: "/inizio", get: SIGNED_IN },
  "manuali.$manual.$page": { path: "/manuali/test-e-presubentro/preparare-il-file", get: EVERYBODY },
  "manuali.$manual._index": { path: "/manuali/preparare", get: EVERYBODY },
  "manuali._index": { path: "/manuali", get: EVERYBODY },
  "mappa-del-sito": { path: "/mappa-del-sito", get: EVERYBODY },
  "note-legali": { path: "/note-legali", get: EVERYBODY },
  "monitoraggio._index": { path: "/monitoraggio", get: ">xxxoooxxx" },
  "monitoraggio[.]csv": { path: "/monitoraggio.csv", get: ">xxxoooxxx" },
  "monitoraggio.comuni": { path: "/monitoraggio/comuni?software=DEMOS", get: ">xxxoooxxx" },
  "monitoraggio.comuni[.]csv": { path: "/monitoraggio/comuni.csv?provincia=TO", get: ">xxxoooxxx" },
  "nuova-password": { path: "/nuova-password?codice=1.x", get: EVERYBODY, post: NOTHING },
  "password-dimenticata": { path: "/password-dimenticata", get: EVERYBODY, post: EVERYBODY },
  "notifiche.$id": { path: "/notifiche/999999999", get: SIGNED_IN, post: ">---------" },
  "notifiche._index": { path: "/notifiche", get: SIGNED_IN, post: SIGNED_IN, form: { fino: "1" } },
  "piani.$istat": {
    path: "/piani/001125",
    get: ">xxxooooxx",
    post: ">xxxooxxxx",
    form: { motivo: "" },
  },
  "piani._index": { path: "/piani", get: ">xxxoooxxx" },
  "piani.calcoli.$id": { path: "/piani/calcoli/999999", get: ">xxx---xxx" },
  "piani.capacita": {
    path: "/piani/capacita",
    get: ">xxxoooxxx",
    post: ">xxxxoxxxx",
    form: { intento: "solita" },
  },
  "piani.decidi": {
    path: "/piani/decidi",
    get: ">xxxxxoxxx",
    post: ">xxxxxoxxx",
    form: { intento: "returned" },
  },
  "piani.decisioni.$id": { path: "/piani/decisioni/999999", get: ">xxx----xx" },
  "piani.nuova": { path: "/piani/nuova", get: ">xxxooxxxx", post: ">xxxooxxxx", form: { dal: "" } },
  "piani[.]csv": { path: "/piani.csv?provincia=TO", get: ">xxxoooxxx" },
  "prefettura._index": { path: "/prefettura", get: ">xxxxxxoxx" },
  "prefettura[.]csv": { path: "/prefettura.csv", get: ">xxxxxxoxx" },
  // Only forms without a comune: what is sent, and to whose comuni, stands in the tests of reminders.
  "prefettura.sollecito": { path: "/prefettura/sollecito", get: ">xxxxxxoxx", post: ">xxxxxxoxx" },
  "prefettura.sindaci": { path: "/prefettura/sindaci", get: ">xxxxxxoxx", post: ">xxxxxxoxx" },
  "prefettura.solleciti._index": { path: "/prefettura/solleciti", get: ">xxxxxxoxx" },
  // Another authority's is as if it did not exist.
  "prefettura.solleciti.$id": { path: "/prefettura/solleciti/999999", get: ">xxxxxx-xx" },
  privacy: { path: "/privacy", get: EVERYBODY },
  readyz: { path: "/readyz", get: EVERYBODY },
  "redazione._index": { path: "/redazione", get: ">xxxoooxxx" },
  "redazione.nuova": { path: "/redazione/nuova", get: ">xxxooxxxx", post: ">xxxooxxxx" },
  "redazione.$kind.$slug._index": {
    path: "/redazione/faq/pin-bloccato",
    get: ">xxxoooxxx",
    post: ">xxxooxxxx",
    form: { intento: "salva" },
  },
  "redazione.$kind.$slug.versioni": { path: "/redazione/faq/pin-bloccato/versioni", get: ">xxxoooxxx" },
  // What only few may read never becomes a question.
  "redazione.da-discussione.$id": {
    path: "/redazione/da-discussione/{riservata}",
    get: ">xxxooxxxx",
    post: ">xxx--xxxx",
  },
  "robots[.]txt": { path: "/robots.txt", get: EVERYBODY },
  segnala: { path: "/segnala", get: EVERYBODY, post: EVERYBODY },
  "segnalazioni.$id": { path: "/segnalazioni/999999", get: ">---------" },
  "sitemap[.]xml": { path: "/sitemap.xml", get: EVERYBODY },
  // Sogei's desk: nobody else learns whether a thread, a note or a reply is there.
  "supporto._index": { path: "/supporto", get: ">xxxooxxxx", post: ">xxxooxxxx", form: { assegna: "nessuno" } },
  "supporto.discussioni.$id": {
    path: "/supporto/discussioni/{riservata}",
    get: ">xxxooxxxx",
    post: ">xxxooxxxx",
    form: { intento: "nota", nota: "" },
  },
  "supporto.risposte.$id._index": {
    path: "/supporto/risposte/{pronta}",
    get: ">xxxooxxxx",
    post: ">xxxooxxxx",
    form: { titolo: "" },
  },
  "supporto.risposte.$id.testo": {
    path: "/supporto/risposte/{pronta}/testo?discussione={riservata}",
    get: ">xxxooxxxx",
  },
  "supporto.risposte._index": {
    path: "/supporto/risposte",
    get: ">xxxooxxxx",
    post: ">xxxooxxxx",
    form: { titolo: "" },
  },
  // Teams are changed by who leads the support.
  "supporto.squadre": {
    path: "/supporto/squadre",
    get: ">xxxooxxxx",
    post: ">xxxxoxxxx",
    form: { intento: "aggiungi", nome: "" },
  },
  "tappe.$istat": { path: "/tappe/001125", get: ">xxxooxxxx", post: ">xxxooxxxx", form: { tappa: "nessuna" } },
  "tappe._index": { path: "/tappe", get: ">xxxooxxxx", post: ">xxxooxxxx", form: { intento: "rifiuta", motivo: "" } },
  disiscrizione: { path: "/disiscrizione?codice=1.x.y", get: NOTHING, post: NOTHING },
  "web-conference.$id._index": { path: "/web-conference/{conference}", get: EVERYBODY },
  // A meeting of comuni of Torino is there for those, for their Prefettura and for who holds it: see the tests of meetings.
  "web-conference.$id.gestione": {
    path: "/web-conference/{conference}/gestione",
    get: ">xxxoooxxx",
    post: ">xxxoooxxx",
    form: { intento: "annulla", motivo: "breve" },
  },
  "web-conference.$id.modifica": {
    path: "/web-conference/{conference}/modifica",
    get: ">xxxoooxxx",
    post: ">xxxoooxxx",
  },
  // The demonstration's conference of today, where Olga and Rino of Ivrea have seats.
  "web-conference.$id.partecipa": {
    path: "/web-conference/{today}/partecipa",
    get: ">oxooooxxx",
    post: ">oxooooxxx",
  },
  "web-conference.$id.partecipanti[.]csv": {
    path: "/web-conference/{conference}/partecipanti.csv",
    get: ">xxxoooxxx",
  },
  "web-conference.$id.prenota": {
    path: "/web-conference/{conference}/prenota",
    get: ">ooooooxxx",
    // The form names Ivrea, where the stranger does not work; staff names a comune by its code.
    post: ">oxoxxxxxx",
    form: { comune: "{ivrea}", nome: "Anna Rossi", email: "anna.rossi@comune.example", passo: "riepilogo" },
  },
  "web-conference._index": { path: "/web-conference", get: EVERYBODY },
  // Keys and links of others are nothing; who holds a good one is let in: see the tests of calendars and guests.
  "web-conference.agenda[.]ics": { path: "/web-conference/agenda.ics?chiave=x", get: NOTHING },
  "web-conference.attestato": { path: "/web-conference/attestato?codice=1-x", get: EVERYBODY },
  "web-conference.calendario[.]ics": { path: "/web-conference/calendario.ics", get: EVERYBODY },
  "web-conference.gestione": { path: "/web-conference/gestione", get: ">xxxoooxxx" },
  "web-conference.nuova": { path: "/web-conference/nuova", get: ">xxxoooxxx", post: ">xxxoooxxx" },
  "web-conference.ospite": { path: "/web-conference/ospite?codice=1.x", get: EVERYBODY, post: EVERYBODY },
  "web-conference.prenotazioni.$id._index": {
    path: "/web-conference/prenotazioni/{booking}",
    get: ">o-oxxxxxx",
    post: ">o-oxxxxxx",
    form: { intento: "chiedi", domanda: "" },
  },
  // A seat of the demonstration that Olga of Ivrea has used.
  "web-conference.prenotazioni.$id.attestato": {
    path: "/web-conference/prenotazioni/{used}/attestato",
    get: ">o-oxxxxxx",
  },
  "web-conference.prenotazioni.$id.invito[.]ics": {
    path: "/web-conference/prenotazioni/{booking}/invito.ics",
    get: ">o-oxxxxxx",
  },
  "web-conference.prenotazioni._index": {
    path: "/web-conference/prenotazioni",
    get: ">oooxxxxxx",
    post: ">oooxxxxxx",
    form: { intento: "calendario" },
  },
  // That of the same conference; the stranger's comune had no seat.
  "web-conference.registrazioni.$id": { path: "/web-conference/registrazioni/{recording}", get: ">o-oooo---" },
  "web-conference.riunioni": { path: "/web-conference/riunioni", get: ">xxxxxxoxx", post: ">xxxxxxoxx" },
  "web-conference.stanza": { path: "/web-conference/stanza?codice=1.booking.1.1.x", get: EVERYBODY },
  "web-conference.sale": { path: "/web-conference/sale", get: ">xxxoooxxx", post: ">xxxoooxxx" },
  utile: { path: "/utile", get: EVERYBODY, post: EVERYBODY },
};
