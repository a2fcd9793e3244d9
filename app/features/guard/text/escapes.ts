import { isUnseen, plainLetters } from "./letters";
import { type Reading, ReadingBuilder } from "./reading";

const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  tab: " ",
  newline: "\n",
  commat: "@",
  period: ".",
  comma: ",",
  hyphen: "-",
  dash: "-",
  ndash: "-",
  mdash: "-",
  sol: "/",
  colon: ":",
  lowbar: "_",
  ast: "*",
  plus: "+",
  shy: "",
  zwj: "",
  zwnj: "",
  zerowidthspace: "",
};

const ESCAPE =
  /&#(\d{1,7});?|&#x([0-9a-f]{1,6});?|&([a-z]{2,16});|%([0-9a-f]{2})|\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\x([0-9a-f]{2})/gi;

/** The same with what HTML, addresses and JSON write in other words (`&#82;`, `%52`, `\u0052`) as the characters they mean. */
export function withoutEscapes(reading: Reading): Reading {
  if (!/[&%\\]/.test(reading.text)) return reading;
  const builder = new ReadingBuilder(reading.source);
  let done = 0;
  for (const found of reading.text.matchAll(ESCAPE)) {
    const from = found.index;
    if (from < done) continue;
    const { text, length } = meaning(found, reading.text);
    if (text === undefined) continue;
    builder.copy(reading, done, from);
    done = from + length;
    const plain = [...text]
      .filter((each) => !isUnseen(each))
      .map(plainLetters)
      .join("");
    builder.add(plain, reading.starts[from] as number, reading.ends[done - 1] as number);
  }
  builder.copy(reading, done, reading.text.length);
  return builder.done();
}

function meaning(found: RegExpExecArray, text: string): { text?: string; length: number } {
  const [whole, decimal, hexadecimal, name, percent, unicode, braced, byte] = found;
  if (percent) return octets(text, found.index);
  if (name)
    return {
      text: Object.hasOwn(NAMED, name.toLowerCase()) ? NAMED[name.toLowerCase()] : undefined,
      length: whole.length,
    };
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? unicode ?? braced ?? byte ?? "", 16);
  return { text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined, length: whole.length };
}

/** One character in UTF-8, written as up to four `%XX`. */
function octets(text: string, from: number): { text?: string; length: number } {
  const first = Number.parseInt(text.slice(from + 1, from + 3), 16);
  const count = first < 0x80 ? 1 : first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const run = text.slice(from, from + count * 3);
  if (!/^(%[0-9a-f]{2})+$/i.test(run)) return { text: String.fromCharCode(first), length: 3 };
  try {
    return { text: decodeURIComponent(run), length: run.length };
  } catch {
    return { text: String.fromCharCode(first), length: 3 };
  }
}
