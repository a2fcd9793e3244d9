import { EVERYBODY, type Row } from "../signs";

/** Web-conferences and assistance. */
export const conferences: Record<string, Row> = {
  // Of Ivrea; the Prefettura is that of Torino.
  "assistenza.visite.$id._index": {
    path: "/assistenza/visite/{visit}",
    get: ">o-oooxoxx",
    post: ">xxxooxxxx",
    form: { stato: "" },
  },
  "assistenza.visite.$id.ritira": { path: "/assistenza/visite/{visit}/ritira", get: ">o-oxxxxxx", post: ">o-oxxxxxx" },
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
  "web-conference.$id._index": { path: "/web-conference/{conference}", get: EVERYBODY },
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
};
