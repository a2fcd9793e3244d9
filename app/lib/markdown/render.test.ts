import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./render";
import { show } from "./testing";

describe("common Markdown", () => {
  it("renders emphasis, quotes, rules and lists as usual", () => {
    expect(show("**a** *b* ~~c~~ `d <e>`")).toBe(
      "<p><strong>a</strong> <em>b</em> <del>c</del> <code>d &lt;e&gt;</code></p>\n",
    );
    expect(show("> a\n\n---\n\n2. b\n3. c")).toBe(
      '<blockquote>\n<p>a</p>\n</blockquote>\n<hr />\n<ol start="2">\n<li>b</li>\n<li>c</li>\n</ol>\n',
    );
  });

  it("shows tasks as disabled boxes with a name", () => {
    const html = show("- [ ] a\n- [x] b");
    expect(html).toContain('<li class="task"><input type="checkbox" disabled aria-label="Da fare" /> a</li>');
    expect(html).toContain('<input type="checkbox" disabled checked aria-label="Fatto" /> b</li>');
  });

  it("ends a line where users end it, and not where editors do", () => {
    expect(show("a\nb", "user")).toBe("<p>a<br />b</p>\n");
    expect(show("a\nb", "editorial")).toBe("<p>a\nb</p>\n");
  });

  it("reads character references once", () => {
    expect(show("perch&eacute; &amp;lt; &lt;b&gt; AT&T")).toBe("<p>perché &amp;lt; &lt;b&gt; AT&amp;T</p>\n");
  });

  it("shows raw HTML as the text it is", () => {
    expect(show('<h2 id="a">b</h2>\n\n<a href="https://esempio.it">c</a> <!-- d -->', "editorial")).toBe(
      '<p>&lt;h2 id="a"&gt;b&lt;/h2&gt;</p>\n<p>&lt;a href="<a rel="noopener" href="https://esempio.it/">https://esempio.it</a>"&gt;c&lt;/a&gt; &lt;!-- d --&gt;</p>\n',
    );
  });

  it("takes out the marks that turn the direction of writing", () => {
    expect(show("a\u202Eb\u2066c &#x202E; d", "user")).toBe("<p>abc \uFFFD d</p>\n");
  });

  it("names a table after its first columns and marks the alignment by class", () => {
    const html = show("| Codice | `N.` | Esito | Altro |\n| --- | --: | :-: | :-- |\n| a | 1 | b | c |");
    expect(html).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Tabella: Codice, N., Esito"><table class="table">',
    );
    expect(html).toContain('<th scope="col" class="align-right"><code>N.</code></th>');
    expect(html).toContain('<td>a</td><td class="align-right">1</td><td class="align-center">b</td><td>c</td>');
  });
});

describe("code", () => {
  it("takes language and title from the fence and colours with the small set", () => {
    const html = show('```xml Testata <del> file\n<a b="c"><!-- d --></a>\n```');
    expect(html).toBe(
      '<figure class="code-block"><figcaption>Testata &lt;del&gt; file</figcaption><pre tabindex="0"><code class="language-xml">' +
        '<span class="hl-tag">&lt;a <span class="hl-attr">b</span>=<span class="hl-string">"c"</span>&gt;</span>' +
        '<span class="hl-comment">&lt;!-- d --&gt;</span><span class="hl-tag">&lt;/a&gt;</span></code></pre></figure>\n',
    );
  });

  it.each([
    ["json", '{"a": 1, "b": true}', ["attr", "number", "keyword"]],
    ["sql", "select 'x' from t -- y", ["keyword", "string", "comment"]],
    ["bash", 'echo "$A" # b', ["keyword", "string", "attr", "comment"]],
    ["java", 'class A { int b = 1; String c = "d"; }', ["keyword", "number", "string"]],
    ["http", "POST /a HTTP/1.1\nHost: esempio.it\n\n{}", ["keyword", "string", "attr"]],
  ])("colours %s", (language, code, colours) => {
    const html = show(`\`\`\`${language}\n${code}\n\`\`\``);
    expect(html).toContain(`<code class="language-${language}">`);
    for (const colour of colours) expect(html).toContain(`<span class="hl-${colour}">`);
    expect(html).not.toContain("hljs");
  });

  it.each(["constructor", "__proto__", "toString", "XML", "xsd"])(
    "takes «%s» for a name like any other",
    (language) => {
      expect(show(`\`\`\`${language}\n<a/>\n\`\`\``)).toMatch(
        /<code( class="language-xml")?>.*&lt;a.*\/&gt;.*<\/code>/,
      );
    },
  );

  it("leaves an unknown language and a long text without colours, whole", () => {
    expect(show("```cobol\nMOVE A < B\n```")).toContain('<pre tabindex="0"><code>MOVE A &lt; B</code></pre>');
    const long = '<a b="c"/>\n'.repeat(2_000);
    const html = show(`\`\`\`xml\n${long}\`\`\``);
    expect(html).toContain('<code class="language-xml">');
    expect(html).not.toContain("hl-");
    expect(html.match(/&lt;a/g)).toHaveLength(2_000);
  });
});

describe("images", () => {
  it("makes a figure of an image alone with a title", () => {
    const { segments, images } = renderMarkdown('![Schema "A"](/immagini/a.svg "Le fasi & le tappe")', {
      profile: "editorial",
    });
    expect(segments).toEqual([
      {
        html: '<figure class="figure"><img src="/immagini/a.svg" alt="Schema &quot;A&quot;" loading="lazy" /><figcaption>Le fasi &amp; le tappe</figcaption></figure>\n',
      },
    ]);
    expect(images).toEqual(["/immagini/a.svg"]);
  });

  it("leaves an image inside text, or without a title, where it is", () => {
    expect(show('a ![b](/immagini/c.png "d")')).toBe('<p>a <img src="/immagini/c.png" alt="b" loading="lazy" /></p>\n');
    expect(show("![](/immagini/c.png)")).toBe('<p><img src="/immagini/c.png" alt="" loading="lazy" /></p>\n');
  });

  it.each([
    "https://evil.example/a.png",
    "//evil.example/a.png",
    "/immagini/../allegati/a.png",
    "/altro/a.png",
    "immagini/a.png",
    "data:image/png;base64,AAAA",
    "/immagini/a.png?b=c",
  ])("keeps only the words of %s", (address) => {
    expect(show(`![parole](${address})`)).toBe("<p>parole</p>\n");
  });

  it("gives each profile its folder", () => {
    expect(show("![a](/allegati/1/b.png)", "user")).toContain('<img src="/allegati/1/b.png"');
    expect(show("![a](/immagini/b.png)", "user")).toBe("<p>a</p>\n");
    expect(show("![a](/allegati/1/b.png)", "editorial")).toBe("<p>a</p>\n");
  });
});
