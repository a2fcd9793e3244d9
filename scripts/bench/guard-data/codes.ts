import type { Random } from "./random";

/** Codes of people who do not exist, right to the last letter; written from the rules of the decree and of ISO, not from the guard. */

const ODD_FIGURES: Record<string, number> = { 0: 1, 1: 0, 2: 5, 3: 7, 4: 9, 5: 13, 6: 15, 7: 17, 8: 19, 9: 21 };
const ODD_LETTERS: Record<string, number> = Object.fromEntries(
  "A1 B0 C5 D7 E9 F13 G15 H17 I19 J21 K2 L4 M18 N20 O11 P3 Q6 R8 S12 T14 U16 V10 W22 X25 Y24 Z23"
    .split(" ")
    .map((pair) => [pair[0], Number(pair.slice(1))]),
);
const SURNAMES = [
  "Rossi",
  "Bianchi",
  "Esposito",
  "Fo",
  "De Luca",
  "Aiello",
  "Hu",
  "Brambilla",
  "Iodice",
  "Zanotto",
  "Xu",
  "Ueo",
];
const NAMES = ["Mario", "Anna", "Gianfranco", "Ada", "Lucia", "Io", "Ugo", "Maddalena", "Ivo", "Elia"];
const PLACES = ["H501", "F205", "L219", "A944", "D969", "G273", "Z112", "Z404", "A662", "L736"];

const consonants = (name: string) => name.toUpperCase().replace(/[^A-Z]|[AEIOU]/g, "");
const vowels = (name: string) => name.toUpperCase().replace(/[^AEIOU]/g, "");

export function codiceFiscale(random: Random): string {
  const surname = random.of(SURNAMES);
  const name = random.of(NAMES);
  const ofName = consonants(name);
  const first = ofName.length > 3 ? `${ofName[0]}${ofName[2]}${ofName[3]}` : ofName;
  const day = random.whole(1, 28) + (random.next() < 0.5 ? 40 : 0);
  const start =
    `${consonants(surname)}${vowels(surname)}XXX`.slice(0, 3) +
    `${first}${vowels(name)}XXX`.slice(0, 3) +
    random.figures(2) +
    random.of("ABCDEHLMPRST") +
    String(day).padStart(2, "0") +
    random.of(PLACES);
  return withCheckLetter(random.next() < 0.5 ? omocode(start, random) : start);
}

/** Figures are replaced from the right, as the Agenzia delle Entrate does. */
function omocode(start: string, random: Random): string {
  const places = [14, 13, 12, 10, 9, 7, 6].slice(0, random.whole(1, 7));
  return [...start].map((each, at) => (places.includes(at) ? "LMNPQRSTUV"[Number(each)] : each)).join("");
}

function withCheckLetter(start: string): string {
  const value = (each: string, index: number) => {
    if (index % 2 === 0) return ODD_FIGURES[each] ?? ODD_LETTERS[each] ?? 0;
    return /\d/.test(each) ? Number(each) : each.charCodeAt(0) - 65;
  };
  const sum = [...start].reduce((total, each, index) => total + value(each, index), 0);
  return start + String.fromCharCode(65 + (sum % 26));
}

export function iban(random: Random): string {
  const account = random.letters(1) + random.figures(22);
  const number = [...`${account}IT00`].map((each) => Number.parseInt(each, 36)).join("");
  return `IT${String(98n - (BigInt(number) % 97n)).padStart(2, "0")}${account}`;
}

export function phone(random: Random): string {
  const mobile = `3${random.of(["20", "28", "33", "39", "47", "51", "66", "71", "80", "92"])}`;
  const rest = random.figures(7);
  const [area, local] = random.of([
    ["06", random.figures(8)],
    ["02", random.figures(7)],
    ["0573", random.figures(6)],
    ["045", random.figures(7)],
    ["0971", random.figures(6)],
  ] as const);
  return random.of([
    `${mobile} ${rest}`,
    `${mobile}${rest}`,
    `+39 ${mobile} ${rest.slice(0, 3)} ${rest.slice(3)}`,
    `0039${mobile}${rest}`,
    `${mobile}-${rest}`,
    `${mobile}.${rest.slice(0, 3)}.${rest.slice(3)}`,
    `${area} ${local}`,
    `${area}/${local}`,
    `${area}-${local}`,
    `(${area}) ${local}`,
    `+39 ${area} ${local}`,
  ]);
}

export function email(random: Random): string {
  const [name, surname] = [random.of(NAMES), random.of(SURNAMES)].map((each) =>
    each.toLowerCase().replace(" ", ""),
  ) as [string, string];
  const local = random.of([
    `${name}.${surname}`,
    `${name[0]}.${surname}`,
    `${surname}${random.whole(50, 99)}`,
    `${name}_${surname}`,
  ]);
  return `${local}@${random.of(["gmail.com", "libero.it", "pec.it", "comune.zocca.mo.it", "outlook.com", "studiotecnico.eu"])}`;
}

export function card(random: Random): string {
  const separator = random.of(["", "", " "]);
  return `C${random.letters(1)}${separator}${random.figures(5)}${separator}${random.letters(2)}`;
}
