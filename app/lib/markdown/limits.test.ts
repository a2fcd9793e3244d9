import { describe, expect, it } from "vitest";
import { LIMITS } from "./limits";
import { renderMarkdown } from "./render";
import { refusal } from "./testing";

const table = (columns: number, rows: number) =>
  `${"|a".repeat(columns)}|\n${"|-".repeat(columns)}|\n${"|b\n".repeat(rows)}\n`;
const nestedList = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${"  ".repeat(level)}- a`).join("\n");

describe("limits, at the edge and one beyond", () => {
  it.each([
    ["length", "a".repeat(32_000), "a".repeat(32_001), "user"],
    ["length", "a".repeat(200_000), "a".repeat(200_001), "editorial"],
    ["nesting", `${">".repeat(20)}a`, `${">".repeat(21)}a`, "user"],
    ["nesting", nestedList(20), nestedList(21), "user"],
    ["nesting", `${"> - ".repeat(10)}a`, `${"> - ".repeat(10)}> a`, "user"],
    [
      "nesting",
      `${"::: nota\n".repeat(20)}a\n${":::\n".repeat(20)}`,
      `${"::: nota\n".repeat(21)}a\n${":::\n".repeat(21)}`,
      "editorial",
    ],
    ["columns", table(50, 2), table(51, 2), "user"],
    ["rows", table(2, 500), table(2, 501), "user"],
    ["cells", table(50, 249).repeat(2), table(50, 249).repeat(2) + table(1, 1), "user"],
    ["links", "[a](/b) ".repeat(50), "[a](/b) ".repeat(51), "user"],
    ["links", "http://a.it ".repeat(50), "http://a.it ".repeat(51), "user"],
  ] as const)("%s", (reason, fits, exceeds, profile) => {
    expect(refusal(fits, profile)).toBe("");
    expect(refusal(exceeds, profile)).toBe(reason);
  });

  it("counts no link of editors, and none in code", () => {
    expect(refusal("[a](/b) ".repeat(60), "editorial")).toBe("");
    expect(refusal(`\`\`\`\n${"http://a.it\n".repeat(60)}\`\`\``, "user")).toBe("");
    expect(refusal(`\`\`\`\n${">".repeat(60)}\n${table(60, 2)}\`\`\``, "user")).toBe("");
  });

  it("stops a page that would outgrow its source", () => {
    expect(refusal("# a\n".repeat(8_000), "user")).toBe("output");
    for (const definition of [
      `/immagini/b '${"c".repeat(15_000)}'`,
      `/immagini/${"b".repeat(1_900)}`,
      `/${"b".repeat(1_900)}`,
    ]) {
      expect(refusal(`[a]: ${definition}\n\n${"![a] [a]\n\n".repeat(2_000)}`, "editorial")).toBe("output");
    }
  });

  it("says what to do, with the number", () => {
    const render = (source: string) => () => renderMarkdown(source, { profile: "user" });
    expect(render("a".repeat(32_001))).toThrow("Il testo supera i 32.000 caratteri: accorcialo o allega un file.");
    expect(render(">".repeat(30))).toThrow("Citazioni ed elenchi superano i 20 livelli");
    expect(render(table(51, 1))).toThrow("più di 50 colonne");
  });
});

describe("what would overflow the parser's stack or its memory is refused before it does", () => {
  it.each([
    ["nesting", ">".repeat(32_000)],
    ["nesting", "> ".repeat(16_000)],
    ["nesting", "1. ".repeat(10_000)],
    ["nesting", `${"- ".repeat(15_999)}a`],
    ["nesting", nestedList(175)],
    ["columns", `${"|a".repeat(120)}|\n${"|-".repeat(120)}|\n${"a\n".repeat(15_700)}`.slice(0, LIMITS.source.user)],
  ])("%s: %.12s…", (reason, source) => {
    expect(refusal(source, "user")).toBe(reason);
  });
});
