import { EVERYBODY, NOTHING, type Row, SIGNED_IN } from "../signs";

/** Texts of the site, notices, videos, search, and what every site has. */
export const texts: Record<string, Row> = {
  $: { path: "/non/esiste", get: NOTHING },
  _index: { path: "/", get: EVERYBODY },
  accessibilita: { path: "/accessibilita", get: EVERYBODY },
  // Of a province that is not the Prefettura's: see the tests of activations.
  "attivazioni.invii.$id": { path: "/attivazioni/invii/999999", get: ">xxxx-xxx-" },
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
  "redazione.ricerche": {
    path: "/redazione/ricerche",
    get: ">xxxooxxxo",
    post: ">xxxooxxxo",
    form: { parole: "mai cercate da nessuno" },
  },
  "cerca._index": { path: "/cerca?q=piano", get: EVERYBODY },
  "cerca.suggerimenti": { path: "/cerca/suggerimenti?q=pia", get: EVERYBODY, post: EVERYBODY, form: { q: "" } },
  "codici.$code": { path: "/codici/EC075", get: EVERYBODY },
  "codici._index": { path: "/codici", get: EVERYBODY },
  "errore.$stato": { path: "/errore/999", get: NOTHING },
  "faq.$slug": { path: "/faq/pin-bloccato", get: EVERYBODY },
  "faq._index": { path: "/faq", get: EVERYBODY },
  // Whose file it is decides: the tests of files ask for each owner.
  "file.$id": { path: "/file/sconosciuto", get: ">---------" },
  "feed[.]xml": { path: "/feed.xml", get: EVERYBODY },
  // A thread of Ivrea that is reserved: its comune, Sogei, the Ministero, the software house that was let in.
  "forum.t.$id.$slug": {
    path: "/forum/t/{riservata}/{nome}",
    get: "-o-oooo-o-",
    post: ">o-ooooxox",
    form: { intento: "anteprima", testo: "Prova" },
  },
  healthz: { path: "/healthz", get: EVERYBODY },
  "manuali.$manual.$page": { path: "/manuali/test-e-presubentro/preparare-il-file", get: EVERYBODY },
  "manuali.$manual._index": { path: "/manuali/preparare", get: EVERYBODY },
  "manuali._index": { path: "/manuali", get: EVERYBODY },
  "mappa-del-sito": { path: "/mappa-del-sito", get: EVERYBODY },
  "note-legali": { path: "/note-legali", get: EVERYBODY },
  // Only forms without a comune: what is sent, and to whose comuni, stands in the tests of reminders.
  "prefettura.sollecito": { path: "/prefettura/sollecito", get: ">xxxxxxoxx", post: ">xxxxxxoxx" },
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
  // A meeting of comuni of Torino is there for those, for their Prefettura and for who holds it: see the tests of meetings.
  "web-conference.$id.gestione": {
    path: "/web-conference/{conference}/gestione",
    get: ">xxxoooxxx",
    post: ">xxxoooxxx",
    form: { intento: "annulla", motivo: "breve" },
  },
  // Keys and links of others are nothing; who holds a good one is let in: see the tests of calendars and guests.
  "web-conference.agenda[.]ics": { path: "/web-conference/agenda.ics?chiave=x", get: NOTHING },
  utile: { path: "/utile", get: EVERYBODY, post: EVERYBODY },
};
