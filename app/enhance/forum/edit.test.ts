import { expect, test } from "vitest";
import { withMark } from "./edit";

/** A text whose selection stands between two bars. */
function press(marked: string, mark: string): string {
  const start = marked.indexOf("|");
  const end = marked.lastIndexOf("|") - 1;
  const edited = withMark(marked.replaceAll("|", ""), start, end, mark);
  return `${edited.text.slice(0, edited.start)}|${edited.text.slice(edited.start, edited.end)}|${edited.text.slice(edited.end)}`;
}

test.each([
  ["un |testo| qui", "**", "un **|testo|** qui"],
  ["un **|testo|** qui", "**", "un |testo| qui"],
  ["||", "_", "_||_"],
  ["una |riga|", "> ", "|> una riga|"],
  ["|> una riga|", "> ", "|una riga|"],
  ["|uno\ndue|", "1. ", "|1. uno\n2. due|"],
  ["|1. uno\n2. due|", "1. ", "|uno\ndue|"],
  ["prima\n|<a/>|", "```", "prima\n```xml\n|<a/>|\n```"],
  ["prima |<a/>| dopo", "```", "prima \n```xml\n|<a/>|\n```\n dopo"],
  ["vedi |la guida|", "[]()", "vedi [la guida](||)"],
])("%j with %s", (marked, mark, expected) => {
  expect(press(marked, mark)).toBe(expected);
});
