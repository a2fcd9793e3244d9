import { describe, expect, test } from "vitest";
import { makeChoice, readChoice } from "./choice";
import { paths, withChoice } from "./paths";

const read = (query: string) => readChoice(new URLSearchParams(query));

describe("what the reader chose", () => {
  test("is read from the address and written back in one order", () => {
    expect(read("modalita=WS&fase=test")).toEqual({ stage: "test", modality: "WS", query: "?fase=test&modalita=WS" });
    expect(read("")).toEqual({ stage: undefined, modality: undefined, query: "" });
  });

  test("is nothing where the address names no stage or modality that exists", () => {
    expect(read("fase=TEST&modalita=ws&modalita=WA&x=1").query).toBe("");
    expect(read("fase=__proto__&modalita=constructor").query).toBe("");
  });

  test.each([
    ["/faq", "/faq?fase=test"],
    ["/faq?argomento=aire", "/faq?argomento=aire&fase=test"],
    ["/faq/pin-bloccato#puk", "/faq/pin-bloccato?fase=test#puk"],
    ["/cerca?q=a%20b#risultati", "/cerca?q=a%20b&fase=test#risultati"],
  ])("goes with the link %s", (path, expected) => expect(withChoice(path, makeChoice("test"))).toBe(expected));

  test("adds nothing to a link when nothing was chosen", () => {
    expect(withChoice("/faq#x", makeChoice())).toBe("/faq#x");
  });
});

describe("an address of the site", () => {
  test("leaves out parameters that are empty", () => {
    expect(paths.faqList({ argomento: "", fase: undefined })).toBe("/faq");
    expect(paths.search("", { pagina: null })).toBe("/cerca");
    expect(paths.comuni({ nome: "reggio", pagina: 2 })).toBe("/comuni?nome=reggio&pagina=2");
  });

  test("carries any text without becoming another address", () => {
    expect(paths.code("EN/306?x#y")).toBe("/codici/EN%2F306%3Fx%23y");
    expect(new URL(paths.search("a&fase=test#b+c è"), "http://site").searchParams.get("q")).toBe("a&fase=test#b+c è");
    expect(new URL(paths.report("//evil.example"), "http://site").host).toBe("site");
  });

  test("ends with the anchor", () => {
    expect(paths.guide("preparare", "smart-card", "pin e puk")).toBe("/manuali/preparare/smart-card#pin%20e%20puk");
  });

  test("is the home page with or without a choice", () => {
    expect(paths.home()).toBe("/");
    expect(paths.home(makeChoice("test", "WA"))).toBe("/?fase=test&modalita=WA");
  });
});
