import { type Reading, ReadingBuilder } from "./reading";

/** Tags that change only how the letters look: words go on through them. */
const TAG = /<[a-z/!?][^<>]{0,500}>|<!\[CDATA\[|\]\]>/gi;
const INLINE = /^<\/?(b|i|u|s|em|strong|span|code|font|wbr|mark|sup|sub|small|a|kbd|tt|del|ins|abbr)[\s/>]/i;

/** Emphasis, code marks and escapes of Markdown. A single `_` stays: addresses have it. */
const MARKUP = /\*+|__+|~~+|`+|\\(?=[\\`*_{}[\]()#+.!@|<>~-])/g;

/** The same without tags of HTML and XML: those between cells and lines leave a bar. */
export function withoutTags(reading: Reading): Reading {
  return replaced(reading, TAG, ([tag]) => (INLINE.test(tag) ? "" : "|"));
}

/** The same without the marks of Markdown. */
export function withoutMarkup(reading: Reading): Reading {
  return replaced(reading, MARKUP, () => "");
}

/** «[at]», «(chiocciola)», « punto »: addresses spelled so that programs don't see them. */
export function withSpelledAddresses(reading: Reading): Reading {
  const at = replaced(reading, /\s?[[({]\s?(?:at|chiocciola)\s?[\])}]\s?|\s(?:chiocciola|AT)\s/g, () => "@");
  if (at === reading) return reading;
  return replaced(at, /\s?[[({]\s?(?:dot|punto)\s?[\])}]\s?|\s(?:punto|dot|DOT)\s/g, () => ".");
}

function replaced(reading: Reading, pattern: RegExp, by: (match: RegExpExecArray) => string): Reading {
  const matches = [...reading.text.matchAll(pattern)];
  if (!matches.length) return reading;
  const builder = new ReadingBuilder(reading.source);
  let done = 0;
  for (const match of matches) {
    builder.copy(reading, done, match.index);
    done = match.index + match[0].length;
    builder.add(by(match), reading.starts[match.index] as number, reading.ends[done - 1] as number);
  }
  builder.copy(reading, done, reading.text.length);
  return builder.done();
}
