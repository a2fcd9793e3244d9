import { describe, expect, it } from "vitest";
import { arrange } from "./arrange";
import { CHOICE_MARK } from "./links";
import type { Segment } from "./types";

const page: Segment[] = [
  { html: `<a href="/faq/x${CHOICE_MARK}#y">z</a>` },
  {
    blocks: [
      { modalities: ["WA", "WAI"], html: "uno" },
      { modalities: ["WS"], html: `due <a href="/${CHOICE_MARK}">home</a>` },
      { modalities: ["WAI"], html: "tre" },
    ],
  },
];

const order = (html: string) =>
  [...html.matchAll(/data-modality="([^"]*)"( open)?/g)].map(([, name, open]) => `${name}${open ?? ""}`);

describe("arrange", () => {
  it("without a choice leaves the order and opens everything", () => {
    const html = arrange(page, { query: "" });
    expect(order(html)).toEqual(["WA WAI open", "WS open", "WAI open"]);
    expect(html).toContain('<a href="/faq/x#y">z</a>');
    expect(html).not.toContain("mine");
    expect(html).not.toContain(CHOICE_MARK);
  });

  it("puts the reader's first, open and named, and closes the others", () => {
    const html = arrange(page, { modality: "WS", query: "" });
    expect(order(html)).toEqual(["WS open", "WA WAI", "WAI"]);
    expect(html).toContain(
      '<details class="modality mine" data-modality="WS" open><summary><span class="tag-modality">WS</span> Web service ' +
        '<span class="mine-label">la tua modalità</span></summary><div class="modality-body">due ',
    );
    expect(html).toContain(
      '<details class="modality" data-modality="WA WAI"><summary><span class="tag-modality">WA</span> <span class="tag-modality">WAI</span> ' +
        "Web application e Web application integrata</summary>",
    );
  });

  it("takes every block that fits, in their order, and closes all when none does", () => {
    expect(order(arrange(page, { modality: "WAI", query: "" }))).toEqual(["WA WAI open", "WAI open", "WS"]);
    const others: Segment[] = [{ blocks: [{ modalities: ["WS"], html: "a" }] }];
    expect(order(arrange(others, { modality: "WA", query: "" }))).toEqual(["WS"]);
  });

  it("writes the choice in every link, escaped once", () => {
    const html = arrange(page, { modality: "WS", query: "?fase=test&modalita=WS" });
    expect(html).toContain('href="/faq/x?fase=test&amp;modalita=WS#y"');
    expect(html).toContain('href="/?fase=test&amp;modalita=WS"');
  });

  it("can't be broken by a query from outside", () => {
    expect(arrange(page, { query: `?a="><script>$&$'` })).toContain(
      'href="/faq/x?a=&quot;&gt;&lt;script&gt;$&amp;$&#39;#y"',
    );
  });
});
