import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./render";
import { refusal, show } from "./testing";

const segments = (source: string) => renderMarkdown(source, { profile: "editorial" }).segments;

describe("callouts", () => {
  it("has a title, its own or the usual one", () => {
    expect(show("::: attenzione Prima <leggi>\n**a**\n:::")).toBe(
      '<div class="callout callout-warning" role="note"><p class="callout-title">Prima &lt;leggi&gt;</p>\n<p><strong>a</strong></p>\n</div>\n',
    );
    expect(show("::: nota\na\n:::")).toContain('callout-note" role="note"><p class="callout-title">Nota</p>');
    expect(show("::: fatto\na\n:::")).toContain('callout-success" role="note"><p class="callout-title">Fatto</p>');
  });

  it("interrupts a paragraph, holds lists, code and other blocks, stands in a list", () => {
    expect(show("prima\n::: nota\na\n:::\ndopo")).toMatch(/^<p>prima<\/p>\n<div.*<p>a<\/p>\n<\/div>\n<p>dopo<\/p>\n$/s);
    expect(show("::: nota\n- a\n:::\nb")).toMatch(/<li>a<\/li>\n<\/ul>\n<\/div>\n<p>b<\/p>/);
    expect(show("::: nota\n```\n:::\n```\na\n:::")).toMatch(/<code>:::<\/code>.*<p>a<\/p>\n<\/div>\n$/s);
    expect(show("::: nota\n::: fatto\na\n:::\nb\n:::")).toMatch(
      /callout-success.*<p>a<\/p>\n<\/div>\n<p>b<\/p>\n<\/div>\n$/s,
    );
    expect(show("- a\n\n  ::: nota\n  b\n  :::\n")).toMatch(/<li>.*callout-note.*<p>b<\/p>\n<\/div>\n<\/li>/s);
  });
});

describe("steps", () => {
  it("marks the list and the bold opening of each item, and no other bold", () => {
    expect(show("::: passi\n1. **Apri il file.** Poi **salva**.\n2. **Invia.**\n3. altro **b**\n:::")).toBe(
      '<ol class="steps">\n' +
        '<li><strong class="step-title">Apri il file.</strong> Poi <strong>salva</strong>.</li>\n' +
        '<li><strong class="step-title">Invia.</strong></li>\n' +
        "<li>altro <strong>b</strong></li>\n</ol>\n",
    );
  });

  it("works with paragraphs in the items and leaves lists outside alone", () => {
    expect(show("::: passi\n1. **A.** b\n\n   c\n\n2. **D.** e\n:::\n\n1. **F.** g")).toMatch(
      /<li><p><strong class="step-title">A\.<\/strong> b<\/p>\n<p>c<\/p>.*<ol>\n<li><strong>F\.<\/strong> g<\/li>/s,
    );
  });
});

describe("modality blocks", () => {
  it("groups neighbours, whatever the blank lines between them", () => {
    expect(segments("a\n\n::: WS\nb\n:::\n\n\n::: WAI WA\nc\n:::\nd\n\n::: WA\ne\n:::")).toEqual([
      { html: "<p>a</p>\n" },
      {
        blocks: [
          { modalities: ["WS"], html: "<p>b</p>\n" },
          { modalities: ["WA", "WAI"], html: "<p>c</p>\n" },
        ],
      },
      { html: "<p>d</p>\n" },
      { blocks: [{ modalities: ["WA"], html: "<p>e</p>\n" }] },
    ]);
  });

  it("may hold other blocks", () => {
    expect(segments("::: WS\n::: nota\na\n:::\n:::")).toEqual([
      { blocks: [{ modalities: ["WS"], html: expect.stringContaining("callout-note") }] },
    ]);
  });
});

describe("mistakes", () => {
  it.each([
    ["unclosed", "::: nota\na"],
    ["unclosed", "::: WS\na\n\n::: nota\nb\n:::"],
    ["unclosed", "::: nota\n```\n:::\n"],
    ["unopened", "a\n\n:::\n\nb"],
    ["container", "::: avviso\na\n:::"],
    ["container", "::: WS Titolo\na\n:::"],
    ["container", "::: passi Titolo\na\n:::"],
    ["modality", "::: nota\n::: WS\na\n:::\n:::"],
    ["modality", "> ::: WS\n> a\n> :::"],
    ["modality", "- ::: WS\n  a\n  :::"],
  ])("%s: %j", (reason, source) => {
    expect(refusal(source)).toBe(reason);
  });

  it("quotes the line at fault", () => {
    expect(() => segments("a\n\n::: nota Titolo\nb")).toThrow("Il blocco «::: nota Titolo» non è chiuso");
  });

  it("is not one in a code block", () => {
    expect(refusal("```\n::: nota\n```")).toBe("");
    expect(refusal("    :::\n")).toBe("");
  });
});

describe("users", () => {
  it.each(["::: nota\na\n:::", "::: WS\na\n:::", "::: passi\n1. **a** b\n:::", "::: nota\na", ":::"])(
    "%j is plain text",
    (source) => {
      const html = show(source, "user");
      expect(html).toContain(":::");
      expect(html).not.toMatch(/callout|modality|steps|step-title/);
    },
  );
});
