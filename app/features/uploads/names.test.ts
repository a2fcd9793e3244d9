import { describe, expect, test } from "vitest";
import { cleanName, extensionOf } from "./names";

describe("the name of a file", () => {
  test.each([
    ["esito.csv", "esito.csv"],
    ["Città di Forlì, perché.PDF", "Città di Forlì, perché.pdf"],
    ["../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Utenti\\Olga\\foto.jpg", "foto.jpg"],
    ["fattura\u202egpj.exe.txt", "fatturagpj.exe.txt"],
    ["a\u0000b\r\nc\u200b.txt", "abc.txt"],
    ['a<b>c:"d|e?f*.log', "a_b_c__d_e_f_.log"],
    ["  spazi   in    mezzo .txt", "spazi in mezzo.txt"],
    ["...nascosto.txt", "nascosto.txt"],
    [".txt", "file.txt"],
    ["", "file"],
    ["con.txt", "con_.txt"],
    ["me\u0301moire.txt", "mémoire.txt"],
    ["\ud800solo.txt", "solo.txt"],
  ])("%j becomes %j", (given, expected) => {
    expect(cleanName(given)).toBe(expected);
  });

  test("keeps its extension when it is cut, and cuts no character in two", () => {
    const cut = cleanName(`${"📄".repeat(200)}.csv`);
    expect([...cut]).toHaveLength(100);
    expect(cut).toMatch(/^(📄)+\.csv$/u);
  });
});

test.each([
  ["foto.JPG", "jpg"],
  ["esito.csv.exe", "exe"],
  ["senza", ""],
  ["foto.jpg\u202e", "jpg"],
  ["foto.jpg ", "jpg"],
])("the extension of %j is %j", (name, expected) => {
  expect(extensionOf(name)).toBe(expected);
});
