import { EVERYBODY, type Row } from "../signs";

/** The registry, plans, sheets, milestones, and who watches them. */
export const plans: Record<string, Row> = {
  "avanzamento._index": { path: "/avanzamento", get: EVERYBODY },
  "avanzamento[.]csv": { path: "/avanzamento.csv", get: EVERYBODY },
  "avanzamento.comuni": { path: "/avanzamento/comuni", get: EVERYBODY },
  "avanzamento.comuni[.]csv": { path: "/avanzamento/comuni.csv?provincia=TO", get: EVERYBODY },
  campagne: { path: "/campagne", get: ">xxxxxoxxx", post: ">xxxxxoxxx", form: { nome: "" } },
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
  "monitoraggio._index": { path: "/monitoraggio", get: ">xxxoooxxx" },
  "monitoraggio[.]csv": { path: "/monitoraggio.csv", get: ">xxxoooxxx" },
  "monitoraggio.comuni": { path: "/monitoraggio/comuni?software=DEMOS", get: ">xxxoooxxx" },
  "monitoraggio.comuni[.]csv": { path: "/monitoraggio/comuni.csv?provincia=TO", get: ">xxxoooxxx" },
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
  "prefettura.sindaci": { path: "/prefettura/sindaci", get: ">xxxxxxoxx", post: ">xxxxxxoxx" },
  "prefettura.solleciti._index": { path: "/prefettura/solleciti", get: ">xxxxxxoxx" },
  // Another authority's is as if it did not exist.
  "prefettura.solleciti.$id": { path: "/prefettura/solleciti/999999", get: ">xxxxxx-xx" },
  "tappe.$istat": { path: "/tappe/001125", get: ">xxxooxxxx", post: ">xxxooxxxx", form: { tappa: "nessuna" } },
  "tappe._index": { path: "/tappe", get: ">xxxooxxxx", post: ">xxxooxxxx", form: { intento: "rifiuta", motivo: "" } },
};
