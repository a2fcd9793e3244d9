import { describe, expect, test } from "vitest";
import { fold, nameKey, normaliseCode } from "./text";

describe("folding", () => {
  test.each([
    ["Città", "citta"],
    ["CITTÀ", "citta"],
    ["perche\u0301", "perche"],
    ["Ä Ö Ü ẞ", "a o u ß"],
  ])("%s is kept and asked for as %s", (text, folded) => expect(fold(text)).toBe(folded));

  test.each(["'", "’", "ʼ", "´", "`", "‘", "‛", "′", "＇"])("%s parts an article from its word", (apostrophe) => {
    expect(fold(`dell${apostrophe}anagrafe`)).toBe("dell anagrafe");
  });

  test("folding twice changes nothing more", () => {
    const once = fold("L’Àncora è già lì");
    expect(fold(once)).toBe(once);
  });
});

test.each([
  ["Reggio nell'Emilia", "reggio nell emilia"],
  ["Sant’Agata  de' Goti", "sant agata de goti"],
  ["San Dorligo della Valle-Dolina", "san dorligo della valle dolina"],
  ["Vallée-d'Aoste/Valle d'Aosta", "vallee d aoste valle d aosta"],
  [" - ", ""],
])("the name %s is searched as «%s»", (name, key) => expect(nameKey(name)).toBe(key));

describe("a result code", () => {
  test.each([
    ["EN306", "EN306"],
    ["en306", "EN306"],
    ["EN 306", "EN306"],
    ["en-306", "EN306"],
    ["en_306", "EN306"],
    [" e.c.075 ", "EC075"],
    ["EAM1", "EAM1"],
    ["eaa30", "EAA30"],
    ["en+306", "EN306"],
    ["EHR69", "EHR69"],
  ])("%s is %s", (written, code) => expect(normaliseCode(written)).toBe(code));

  test.each(["", "306", "EN", "XX306", "EN3061", "RSSMRA80A01H501U", "../EN306", "EN306\0", "E306", "en306;drop"])(
    "«%s» is none",
    (written) => expect(normaliseCode(written)).toBeNull(),
  );
});
