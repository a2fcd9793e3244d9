import { expect, test } from "vitest";
import { arrange } from "./arrange";
import { renderMarkdown } from "./render";

const words = { codes: ["EC075", "EN306"], mentions: { "olga.operosi": "Operatore, Ivrea", evil: "<b>x</b>" } };
const show = (source: string) => {
  const { segments } = renderMarkdown(source, { profile: "user", words });
  return arrange(segments, { query: "" });
};

test("a code that has a page becomes a link, the first time it is named", () => {
  expect(show("Ho EC075 e EC075, poi **EN306**.")).toBe(
    '<p>Ho <a class="code-chip" href="/codici/EC075">EC075</a> e EC075, poi <strong><a class="code-chip" href="/codici/EN306">EN306</a></strong>.</p>\n',
  );
});

test.each(["EC999", "`EC075`", "XEC075", "EC0755x", "ec075", "a/EC075", "[EC075](https://altrove.example/)"])(
  "«%s» names no code",
  (source) => {
    expect(show(source)).not.toContain("/codici/");
  },
);

test("codes are found in lists, quotes and tables, and not in blocks of code", () => {
  expect(show("- EC075\n\n> EN306\n").match(/\/codici\//g)).toHaveLength(2);
  expect(show("| a |\n| --- |\n| EC075 |\n")).toContain("/codici/EC075");
  expect(show("```\nEC075\n```\n")).not.toContain("/codici/");
});

test("a mention shows the name it is given, as text", () => {
  expect(show("Grazie @olga.operosi, e @Olga.Operosi. Non a/@olga.operosi né @altri.")).toBe(
    "<p>Grazie <strong>@Operatore, Ivrea</strong>, e <strong>@Operatore, Ivrea</strong>. Non a/@olga.operosi né @altri.</p>\n",
  );
  expect(show("@evil")).toContain("<strong>@&lt;b&gt;x&lt;/b&gt;</strong>");
});
