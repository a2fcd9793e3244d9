/** Words that say nothing by themselves, already folded: they are asked for only when a query has no others. */

/** PostgreSQL's `italian.stop`, without accents: it drops them from the vector, whatever we do. */
const POSTGRESQL = `
ad al allo ai agli all agl alla alle con col coi da dal dallo dai dagli dall dagl dalla dalle di del dello dei degli
dell degl della delle in nel nello nei negli nell negl nella nelle su sul sullo sui sugli sull sugl sulla sulle per
tra contro io tu lui lei noi voi loro mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre
vostro vostra vostri vostre mi ti ci vi lo la li le gli ne il un uno una ma ed se perche anche come dov dove che chi
cui non piu quale quanto quanti quanta quante quello quelli quella quelle questo questi questa queste si tutto tutti a
c e i l o ho hai ha abbiamo avete hanno abbia abbiate abbiano avro avrai avra avremo avrete avranno avrei avresti
avrebbe avremmo avreste avrebbero avevo avevi aveva avevamo avevate avevano ebbi avesti ebbe avemmo aveste ebbero
avessi avesse avessimo avessero avendo avuto avuta avuti avute sono sei siamo siete sia siate siano saro sarai sara
saremo sarete saranno sarei saresti sarebbe saremmo sareste sarebbero ero eri era eravamo eravate erano fui fosti fu
fummo foste furono fossi fosse fossimo fossero essendo faccio fai facciamo fanno faccia facciate facciano faro farai
fara faremo farete faranno farei faresti farebbe faremmo fareste farebbero facevo facevi faceva facevamo facevate
facevano feci facesti fece facemmo faceste fecero facessi facesse facessimo facessero facendo sto stai sta stiamo
stanno stia stiate stiano staro starai stara staremo starete staranno starei staresti starebbe staremmo stareste
starebbero stavo stavi stava stavamo stavate stavano stetti stesti stette stemmo steste stettero stessi stesse
stessimo stessero stando
`;

/** What is left of a word before an apostrophe: «quest'errore», «dov'è», «po'». */
const ELIDED = `
d s m t v n ch coll quest quell com cos quand quant tutt anch neanch senz po de
`;

/** Missing there, or there only with an accent. */
const OTHERS = `
cosi cioe gia puo poi pero poiche finche anziche giacche qui qua te me od oppure quando quindi allora cosa ecco ove
mentre ancora ogni fra
`;

const listed = (words: string) => words.trim().split(/\s+/);

/** What an apostrophe leaves of an article or of another small word. */
export const ELIDED_WORDS = listed(ELIDED);

const known = new Set(listed(`${POSTGRESQL} ${ELIDED} ${OTHERS}`));

export const isStopWord = (word: string): boolean => known.has(word);

/** Verbs of a question («posso», «va inserito»): rare in the texts, so rarity alone would make too much of them. */
const LIGHT_WORDS = new Set(
  `
posso possiamo possono possibile potere devo deve dobbiamo devono dovrei bisogna occorre serve servono va vanno viene
vengono faccio fare fatto uso usa usare usiamo voglio vorrei so sapere capita succede risulta risultano riesco riesce
dice esiste esistono ottengo appare compare compaiono entra trovo ricevo arriva qualcuno nessuno nessun alcuni alcune
altro altra altri altre stesso stessa proprio sempre solo invece inoltre pure bene nuovo quali
`
    .trim()
    .split(/\s+/),
);

export const isLightWord = (word: string): boolean => LIGHT_WORDS.has(word);
