import { describe, expect, test } from "vitest";
import { knownAddress } from "./known-address";

const known = (address: string) => {
  const url = new URL(address, "http://site");
  return knownAddress(url.pathname, url.searchParams);
};

describe("the address a page is kept under", () => {
  test.each([
    ["/", "/"],
    ["/?modalita=WS&fase=test", "/?fase=test&modalita=WS"],
    ["/faq?argomento=aire&modalita=WA&fase=subentro", "/faq?fase=subentro&modalita=WA&argomento=aire"],
    ["/codici?gravita=bloccante", "/codici?gravita=bloccante"],
    ["/manuali/preparare/smart-card?fase=test", "/manuali/preparare/smart-card?fase=test"],
    ["/comuni/058091", "/comuni/058091"],
    ["/sitemap.xml", "/sitemap.xml"],
  ])("%s is %s", (address, expected) => expect(known(address)).toBe(expected));

  test.each([
    ["/faq?x=1", "/faq"],
    ["/faq?fase=nessuna", "/faq"],
    ["/faq?fase=", "/faq"],
    ["/faq?fase=TEST", "/faq"],
    ["/faq?fase=test&fase=subentro", "/faq?fase=test"],
    ["/faq?fase=nessuna&fase=test", "/faq"],
    ["/faq?modalita=WS&_data=routes%2Ffaq", "/faq?modalita=WS"],
    ["/faq?gravita=bloccante", "/faq"],
    ["/faq/pin-bloccato?argomento=aire", "/faq/pin-bloccato"],
    ["/avvisi/feed.xml?fase=test", "/avvisi/feed.xml"],
    ["/robots.txt?a=b", "/robots.txt"],
    ["/faq?__proto__=x&constructor=y", "/faq"],
  ])("%s is %s: nothing made up is kept", (address, expected) => expect(known(address)).toBe(expected));

  test.each([
    "/cerca?q=anpr",
    "/comuni?nome=reggio",
    "/comuni.csv",
    "/segnala",
    "/utile?pagina=/faq/x&utile=si",
    "/healthz",
    "/readyz",
    "/cerca/suggerimenti?q=a",
    "/FAQ",
    "/faq/",
    "/faq/PIN",
    "/faq/a/b",
    "/codici/en306",
    `/faq/${"a".repeat(81)}`,
    "/comuni/RSSMRA",
    "/una-pagina-che-non-esiste",
  ])("%s is kept nowhere", (address) => expect(known(address)).toBeNull());
});
