/** «077014_SUBAPR_1_1_1.xml»: how ANPR wants the files of a supply to be called. */
const NAME = /\d{6}_SUB(?:APR|AIRE)_[\w-]*\.(?:xml|txt|csv)$/i;

/** Elements of the schema of the take-over that hold people, families and the heading of the supply. */
const ELEMENTS =
  /<(?:[\w-]+:)?(?:generalitaSoggetti|datiFornitura|schedaSoggetto\w*|schedaFamiglia\w*|elencoSoggetti\w*)[\s>/]|<(?:[\w-]+:)?subentro\s[^>]{0,300}sogei\.it\/ANPR\/subentro/i;
const SURNAME = /<(?:[\w-]+:)?cognome>[^<]{1,80}</gi;
const BIRTH = /<(?:[\w-]+:)?(?:dataNascita|dataEvento|sesso)>[^<]{1,40}</i;
const MOST_PEOPLE = 3;

const CODE = /[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-MZ][0-9LMNPQRSTUV]{3}[A-Z]/g;
const MOST_CODES = 10;

/** Rows of AnagAire: as long as one another, names in capitals filled up with spaces, dates without marks. */
const ROW = { least: 100, rows: 3, share: 0.8 };
const FILLED = /[A-Z][A-Z' ]+ {3}/;
const DATE =
  /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;

/**
 * Whether a text looks like a supply for the take-over, or a list of people taken from one: APR in XML, rows of AnagAire, many codici
 * fiscali. Such a file is never kept, for nobody.
 */
export function looksLikeSupply(name: string, text: string): boolean {
  return NAME.test(name) || isApr(text) || isAire(text) || isListOfCodes(text);
}

function isApr(text: string): boolean {
  if (!text.includes("<")) return false;
  return ELEMENTS.test(text) || (BIRTH.test(text) && (text.match(SURNAME)?.length ?? 0) >= MOST_PEOPLE);
}

function isAire(text: string): boolean {
  const lines = text.split(/\r?\n/, 2_000).filter((line) => line.length >= ROW.least);
  if (lines.length < ROW.rows) return false;
  const lengths = new Map<number, number>();
  for (const { length } of lines) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const [usual = 0] = [...lengths].sort(([, one], [, other]) => other - one)[0] ?? [];
  const rows = lines.filter((line) => line.length === usual);
  const ofPeople = rows.filter((line) => FILLED.test(line) && DATE.test(line));
  return rows.length >= lines.length * ROW.share && ofPeople.length >= Math.max(ROW.rows, rows.length * ROW.share);
}

function isListOfCodes(text: string): boolean {
  const codes = new Set<string>();
  for (const [code] of text.toUpperCase().matchAll(CODE)) {
    codes.add(code);
    if (codes.size >= MOST_CODES) return true;
  }
  return false;
}
