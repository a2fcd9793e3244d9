import type { Random } from "./random";

/** Ways in which a code ends up in a text without looking like itself. Each takes the code in capitals without separators. */
export const DISGUISES: Record<string, (code: string, random: Random) => string> = {
  "as it is": (code) => code,
  "small letters": (code) => code.toLowerCase(),
  spaces: (code) => code.match(/.{1,4}/g)?.join(" ") ?? "",
  "two lines": (code, random) => cut(code, random, "\n"),
  "two quoted lines": (code, random) => cut(code, random, "\n> "),
  "zero width": (code, random) => cut(code, random, random.of(["\u200b", "\u200d", "\u00ad", "\ufeff", "\u2060"])),
  "no-break spaces": (code) => code.match(/.{1,6}/g)?.join("\u00a0") ?? "",
  "full width": (code) => [...code].map((each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)).join(""),
  Cyrillic: (code) => code.replace(/[ABCEHKMOPTXY]/g, (each) => "АВСЕНКМОРТХУ"["ABCEHKMOPTXY".indexOf(each)] ?? each),
  entities: (code) => [...code].map((each, at) => (at % 5 === 1 ? `&#${each.charCodeAt(0)};` : each)).join(""),
  "percent signs": (code) =>
    [...code].map((each, at) => (at % 5 === 2 ? `%${each.charCodeAt(0).toString(16)}` : each)).join(""),
  "JSON escapes": (code) => `\\u00${code.charCodeAt(0).toString(16)}${code.slice(1)}`,
  "bold inside": (code, random) => cut(cut(code, random, "**"), random, "**"),
  "cells of Markdown": (code) => `| ${code.match(/.{1,5}/g)?.join(" | ")} |`,
  "cells of HTML": (code) => `<tr><td>${code.match(/.{1,6}/g)?.join("</td>\n  <td>")}</td></tr>`,
  "tags inside": (code, random) => cut(code, random, '<span class="c">'),
};

function cut(code: string, random: Random, by: string): string {
  const at = random.whole(2, code.length - 2);
  return code.slice(0, at) + by + code.slice(at);
}
