import { fold } from "~/lib/text";

/** A law that is named, and the two words by which texts name it: number and year, one after the other. */
export interface Law {
  name: string;
  number: string;
  year: string;
}

const TYPES: [pattern: string, name: string][] = [
  ["d\\.?\\s?p\\.?\\s?c\\.?\\s?m\\.?", "DPCM"],
  ["d\\.?\\s?p\\.?\\s?r\\.?", "DPR"],
  ["d\\.?\\s?lgs\\.?|decreto legislativo", "D.Lgs."],
  ["d\\.\\s?l\\.|decreto legge|decreto-legge", "DL"],
  ["legge|l\\.", "Legge"],
  ["circolare|circ\\.?", "Circolare"],
];
const TYPE = TYPES.map(([pattern]) => `(${pattern})`).join("|");
const DATE = "\\d{1,2}\\s+\\p{L}+\\s+";
/** «DPR 396/2000», «legge n. 76 del 20 maggio 2016», «circolare 13 2016». */
const NUMBER_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${TYPE})\\s*(?:n\\.?\\s*)?(\\d{1,4})(?:\\s*/\\s*|\\s+del\\s+(?:${DATE})?|\\s+)(\\d{4}|\\d{2})(?![\\p{L}\\p{N}])`,
  "gu",
);
/** «legge 20 maggio 2016, n. 76». */
const DATE_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${TYPE})\\s+${DATE}(\\d{4}),?\\s*n\\.?\\s*(\\d{1,4})(?!\\p{N})`,
  "gu",
);
/** The one law that is called by a name here. */
const CAD = /(?<![\p{L}\p{N}])(?:cad|codice dell amministrazione digitale)(?![\p{L}\p{N}])/u;

/** The laws that a text names, each once. */
export function lawsOf(text: string): Law[] {
  const folded = fold(text);
  const found = [
    ...[...folded.matchAll(NUMBER_FIRST)].map((match) => lawOf(match, match.at(-2), match.at(-1))),
    ...[...folded.matchAll(DATE_FIRST)].map((match) => lawOf(match, match.at(-1), match.at(-2))),
    ...(CAD.test(folded) ? [{ name: "D.Lgs. 82/2005", number: "82", year: "2005" }] : []),
  ];
  return [...new Map(found.map((law) => [law.name, law])).values()];
}

function lawOf(match: RegExpMatchArray, number = "", year = ""): Law {
  const type = TYPES.find((_, place) => match[place + 1] !== undefined)?.[1] ?? "";
  const whole = year.length === 4 ? year : `${Number(year) > 40 ? "19" : "20"}${year}`;
  return { name: `${type} ${number}/${whole}`, number, year: whole };
}
