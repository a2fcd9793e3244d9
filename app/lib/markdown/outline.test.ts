import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./render";
import { show } from "./testing";

const render = (source: string) => renderMarkdown(source, { profile: "editorial" });
const ids = (source: string) => render(source).headings.map((heading) => heading.id);

describe("headings", () => {
  it("carries its id and a link to itself", () => {
    expect(show("## Perché `EC075` & altro")).toBe(
      '<h2 id="perche-ec075-altro" tabindex="-1">Perché <code>EC075</code> &amp; altro <a class="anchor" href="#perche-ec075-altro" data-copy-link>' +
        '<span aria-hidden="true">#</span><span class="visually-hidden">Collegamento a «Perché EC075 &amp; altro»</span></a></h2>\n',
    );
  });

  it("keeps ids apart, and gives a fixed anchor to whoever asked for it", () => {
    expect(ids("## Città\n## Citta\n### città!")).toEqual(["citta", "citta-2", "citta-3"]);
    expect(ids("## a\n## a-2\n## a")).toEqual(["a", "a-2", "a-3"]);
    expect(ids("## Totali\n## Altro {#totali}\n## Terzo {#totali}")).toEqual(["totali-2", "totali", "totali-3"]);
    expect(ids("## ???\n## !!!")).toEqual(["sezione", "sezione-2"]);
  });

  it("takes the anchor out of the words", () => {
    expect(render("## Uno **due** {#tre}").headings).toEqual([{ id: "tre", text: "Uno due", level: 2 }]);
    expect(show("## Uno {#tre}")).toMatch(/^<h2 id="tre" tabindex="-1">Uno <a /);
    expect(ids('## Uno {#"onclick=x}')).toEqual(["uno-onclick-x"]);
  });

  it("goes from level 2 to 4", () => {
    expect(render("# a\n## b\n### c\n#### d\n##### e").headings.map(({ level }) => level)).toEqual([2, 2, 3, 4, 4]);
  });

  it("belongs to the structure also in a modality block, not in a quote or a list", () => {
    expect(ids("::: WS\n### a\n:::\n\n> ## b\n\n- ## c")).toEqual(["a"]);
    expect(show("> ## b")).toContain("<p><strong>b</strong></p>");
  });

  it("has prefixed ids in users' texts, and links that reach them", () => {
    const html = show("## Uno\n[su](#uno)", "user");
    expect(html).toContain('<h2 id="u-uno"');
    expect(html.match(/href="#u-uno"/g)).toHaveLength(2);
    const { headings } = renderMarkdown("## Uno", { profile: "user", idPrefix: "m12-" });
    expect(headings[0]?.id).toBe("m12-uno");
  });
});

describe("sections", () => {
  it("cuts the plain text at h2 and h3", () => {
    expect(render("*uno* [due](faq:x)\n\n## A\n- b\n- c `d`\n\n#### E\nf\n### G\n## H").sections).toEqual([
      { anchor: null, heading: null, text: "uno due" },
      { anchor: "a", heading: "A", text: "b\nc d\nE\nf" },
      { anchor: "g", heading: "G", text: "" },
      { anchor: "h", heading: "H", text: "" },
    ]);
  });

  it("has nothing before the first heading when nothing is there", () => {
    expect(render("## A\nb").sections).toEqual([{ anchor: "a", heading: "A", text: "b" }]);
    expect(render("").sections).toEqual([]);
  });

  it("includes blocks, tables, code, captions and names, decoded", () => {
    const source = [
      "::: nota Un titolo\na &egrave;\n:::",
      "::: WS\nb\n:::",
      "| c | d |\n|---|---|\n| e | **f** |",
      '```xml g\n<h i="j">&amp;</h>\n```',
      '![k](/immagini/l.svg "m")',
      "[](codice:EC075) x\\*y",
      "> n",
      "1. o\n   - p",
    ].join("\n\n");
    expect(render(source).sections[0]?.text).toBe(
      'Un titolo\na è\nb\nc d\ne f\n<h i="j">&amp;</h>\nk m\nEC075 x*y\nn\no\np',
    );
  });
});
