import { describe, expect, test } from "vitest";
import { beginning, linkCodes, withoutPeople } from "./thread-text";

describe("the text of a discussion", () => {
  test("has its codes as links, except in code and in links", () => {
    const known = new Set(["EC007", "EN306"]);
    expect(linkCodes("EC007, `EN306` e [EN306](codice:EN306), non EC999.", known)).toBe(
      "[EC007](codice:EC007), `EN306` e [EN306](codice:EN306), non EC999.",
    );
    expect(linkCodes("```\nEC007\n```\nhttps://esempio.it/EC007", known)).toBe(
      "```\nEC007\n```\nhttps://esempio.it/EC007",
    );
  });

  test("calls nobody by name and shows no pictures", () => {
    expect(withoutPeople("@sara.supporti, grazie.\n\n![esito](/allegati/abc)\nFatto da a@b.it")).toBe(
      "grazie.\n\nFatto da a@b.it",
    );
  });

  test("begins with whole sentences where they fit", () => {
    expect(beginning("Breve.", 50)).toBe("Breve.");
    const first = "Una prima frase che basta a dire la cosa.";
    expect(beginning(`${first} Una seconda, che non ci sta più.`, 60)).toBe(first);
    expect(beginning("parola ".repeat(40), 50)).toMatch(/^(parola )+parola…$/);
  });
});
