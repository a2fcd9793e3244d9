import { describe, expect, it } from "vitest";
import { CHOICE_MARK } from "./links";
import { renderMarkdown } from "./render";
import { show } from "./testing";

const stored = (source: string) => JSON.stringify(renderMarkdown(source, { profile: "editorial" }).segments);

describe("links by name", () => {
  it.each([
    ["codice:EC075", "/codici/EC075"],
    ["faq:cie-appena-rilasciata", "/faq/cie-appena-rilasciata"],
    ["faq:cie#costi", "/faq/cie#costi"],
    ["manuale:preparare", "/manuali/preparare"],
    ["manuale:preparare/smart-card", "/manuali/preparare/smart-card"],
    ["manuale:preparare/smart-card#pin", "/manuali/preparare/smart-card#pin"],
  ])("%s → %s", (name, path) => {
    expect(show(`[testo](${name})`)).toBe(`<p><a href="${path}">testo</a></p>\n`);
  });

  it("is a chip when its text is the code", () => {
    expect(show("[EC075](codice:EC075)")).toBe('<p><a class="code-chip" href="/codici/EC075">EC075</a></p>\n');
  });

  it("without text takes the target's name, or the end of its address", () => {
    const titles = { "codice:EC075": "EC075", "manuale:a/b": "Titolo <&> pagina" };
    const { segments } = renderMarkdown("[](codice:EC075) [](manuale:a/b#c) [](faq:d)", {
      profile: "editorial",
      titles,
    });
    expect(segments).toEqual([
      {
        html:
          `<p><a class="code-chip" href="/codici/EC075${CHOICE_MARK}">EC075</a> ` +
          `<a href="/manuali/a/b${CHOICE_MARK}#c">Titolo &lt;&amp;&gt; pagina</a> <a href="/faq/d${CHOICE_MARK}">d</a></p>\n`,
      },
    ]);
  });

  it("reports each once, wherever it stands", () => {
    const source =
      "[a](codice:E1) [b](codice:E1)\n\n::: WS\n| [c](manuale:m/p#x) |\n|---|\n| [](faq:f) |\n:::\n\n## [d](manuale:m)";
    expect(renderMarkdown(source, { profile: "editorial" }).links).toEqual([
      { kind: "codice", target: "E1", anchor: null },
      { kind: "manuale", target: "m/p", anchor: "x" },
      { kind: "faq", target: "f", anchor: null },
      { kind: "manuale", target: "m", anchor: null },
    ]);
  });

  it.each(["codice:", "codice:a/b", "faq:../x", "manuale:a/b/c", "manuale:a/b#c d", "faq:a?b=c", "Codice:x"])(
    "%s out of shape is dropped to its text",
    (name) => {
      expect(show(`[testo](<${name}>)`)).toBe("<p>testo</p>\n");
    },
  );
});

describe("the place of the reader's choice", () => {
  it.each([
    ["/", `/${CHOICE_MARK}`],
    ["/faq", `/faq${CHOICE_MARK}`],
    ["/codici/EC075#cause", `/codici/EC075${CHOICE_MARK}#cause`],
    ["/manuali/a/b", `/manuali/a/b${CHOICE_MARK}`],
    ["/avvisi/x", `/avvisi/x${CHOICE_MARK}`],
    ["/cerca", "/cerca"],
    ["/faqs", "/faqs"],
    ["/faq/a?b=1", "/faq/a?b=1"],
    ["/faq/../cerca", "/cerca"],
    ["#qui", "#qui"],
  ])("%s", (address, expected) => {
    expect(stored(`[a](${address})`)).toContain(`href=\\"${expected}\\"`);
  });

  it.each(["\uE000", "&#xE000;", "&#57344;", "&#x0E0\u202A00;", "&#xE0&#xE000;00;"])(
    "nobody else can write it: %j",
    (trick) => {
      expect(stored(`a ${trick} [b](/x${trick})`)).not.toContain(CHOICE_MARK);
    },
  );
});

describe("links that leave the site", () => {
  it("in users' texts always tell the host, once", () => {
    const rel = 'rel="nofollow ugc noopener"';
    expect(show("[qui](https://esempio.it/a)", "user")).toBe(
      `<p><a ${rel} href="https://esempio.it/a">qui</a> <span class="link-host">(esempio.it)</span></p>\n`,
    );
    for (const text of ["https://esempio.it/b", "esempio.it", "www.esempio.it/c?d"]) {
      expect(show(`[${text}](https://esempio.it/a)`, "user")).not.toContain("link-host");
    }
    expect(show("https://esempio.it/a e www.esempio.it.", "user")).not.toContain("link-host");
  });

  it.each([
    "https://anpr.interno.it",
    "anpr.interno.it",
    "https://anpr.interno.it@evil.example",
    "evil.example.anpr.interno.it",
    "evil.example anpr.interno.it",
    "evil.example\\\\anpr.interno.it",
  ])("show the real one under «%s»", (text) => {
    for (const profile of ["user", "editorial"] as const) {
      expect(show(`[${text}](https://evil.example/a)`, profile)).toContain(
        '<span class="link-host">(evil.example)</span>',
      );
    }
  });

  it("in editors' texts are left alone when the words are only words", () => {
    expect(show("[il sito del Ministero](https://dait.interno.gov.it/)")).toBe(
      '<p><a rel="noopener" href="https://dait.interno.gov.it/">il sito del Ministero</a></p>\n',
    );
  });

  it("shows letters from other alphabets for what they are", () => {
    expect(show("[аnpr.it](https://аnpr.it/)", "user")).toContain("(xn--npr-5cd.it)");
  });

  it("allows mailboxes and numbers, and shows a mailbox under the name of another", () => {
    expect(show("[scrivi](mailto:a@esempio.it) [chiama](tel:800863116)")).toBe(
      '<p><a href="mailto:a@esempio.it">scrivi</a> <a href="tel:800863116">chiama</a></p>\n',
    );
    expect(show("[aiuto@sogei.it](mailto:a@evil.example)", "user")).toContain("(a@evil.example)");
  });

  it("ends a bare address at a quote: XML is pasted unfenced", () => {
    expect(show('<a xmlns="http://esempio.it/ns"/>', "user")).toContain(
      'href="http://esempio.it/ns">http://esempio.it/ns</a>"/&gt;',
    );
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/&Tab;/evil.example",
    "/&#10;/evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https://anpr.it@evil.example/",
    "https://a:b@evil.example/",
    "ftp://evil.example/",
    "pagina-relativa",
    "?a=b",
    `https://evil.example/${"a".repeat(2_001)}`,
  ])("drops %j to its text", (address) => {
    for (const profile of ["user", "editorial"] as const) {
      const html = show(`[testo](<${address}>)`, profile);
      expect(html).toContain("testo");
      expect(html).not.toContain("<a");
    }
  });
});
