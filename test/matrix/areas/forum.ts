import { EVERYBODY, NOTHING, type Row, SIGNED_IN } from "../signs";

/** The forum and Sogei's desk. */
export const forum: Record<string, Row> = {
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
  "forum.t.$id._index": { path: "/forum/t/{riservata}", get: "-o-oooo-o-" },
  "forum.t.$id.feed[.]xml": { path: "/forum/t/{riservata}/feed.xml", get: NOTHING },
  "forum.trovata": { path: "/forum/trovata?pagina=/faq/pin-bloccato", get: SIGNED_IN },
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
};
