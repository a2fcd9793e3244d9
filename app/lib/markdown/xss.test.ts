import { describe, expect, it } from "vitest";
import { elementsOf, show } from "./testing";
import type { Profile } from "./types";

const PAYLOADS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  '<a href="javascript:alert(1)">a</a>',
  "<details open ontoggle=alert(1)>a</details>",
  '<form action="https://evil.example"><input name=password autofocus onfocus=alert(1)></form>',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=//evil.example">',
  '<div style="position:fixed;inset:0;background:url(//evil.example)">a</div>',
  "<style>@import '//evil.example'</style>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<![CDATA[><img src=x onerror=alert(1)>]]>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;img src=x onerror=alert(1)&#62;",
  "\\<img src=x onerror=alert(1)\\>",
  "[a](javascript:alert(1))",
  "[a](JaVaScRiPt:alert(1))",
  "[a](java&Tab;script&colon;alert(1))",
  "[a](&#x6A;avascript:alert(1))",
  "[a](<java\\\nscript:alert(1)>)",
  "[a](\u0001javascript:alert(1))",
  "[a](vbscript:msgbox(1))",
  "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[a](//evil.example)",
  "[a](/\\evil.example)",
  '[a](https://esempio.it "\\" onmouseover=alert(1) x=\\"")',
  '[a](https://esempio.it/"onmouseover="alert(1))',
  "[a](https://esempio.it/%22onmouseover=%22alert(1))",
  "[a][b]\n\n[b]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "<https://esempio.it/\"onmouseover='alert(1)'>",
  '![a"onerror="alert(1)](/immagini/x.png)',
  '![a](/allegati/x.png"onerror="alert(1))',
  '![a](/immagini/x.png "b\\" onload=\\"alert(1)")',
  "![a](javascript:alert(1))",
  "![a](https://evil.example/beacon.gif)",
  '```xml"onclick="alert(1)\na\n```',
  "```html <img src=x onerror=alert(1)>\n<script>alert(1)</script>\n```",
  "```xml\n</code></pre><script>alert(1)</script>\n```",
  "`</code><script>alert(1)</script>`",
  "## a <img src=x onerror=alert(1)> {#b}",
  '## a {#b"onclick="alert(1)}',
  '| a"><script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |',
  '1"onclick="alert(1). a',
  "https://esempio.it/<script>alert(1)</script>",
  "a@b.it\"onclick='alert(1)'",
  "[](codice:<script>alert(1)</script>)",
  "<<script>script>alert(1)<</script>/script>",
  "</div></details></div><script>alert(1)</script>",
];

/** Where a payload is tried. The editors' blocks are text to users, which is one more place. */
const PLACES: ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `> - ${payload.replaceAll("\n", "\n>   ")}`,
  (payload) => `::: nota ${payload.split("\n")[0]}\n${payload}\n:::`,
  (payload) => `::: WS\n${payload}\n:::`,
  (payload) => `[${payload}](https://esempio.it)`,
  (payload) => `![a](/immagini/x.png '${payload}')`,
];

const ELEMENTS = new Set(
  "h2 h3 h4 p br hr ul ol li div blockquote details summary figure figcaption pre code table thead tbody tr th td a img input span strong em del".split(
    " ",
  ),
);
const ATTRIBUTES =
  /^(?:href|rel|src|alt|loading|class|id|tabindex|role|scope|start|open|type|disabled|checked|aria-(?:label|hidden)|data-(?:copy-link|modality))$/;
const IMAGES = { user: /^\/allegati\/[\w./-]+$/, editorial: /^\/immagini\/[\w./-]+$/ };
const ADDRESSES = /^(?:\/(?![/\\])|#|https?:\/\/|mailto:|tel:)/;

describe.each(["user", "editorial"] as const)("%s", (profile) => {
  it.each(PAYLOADS)("%j", (payload) => {
    for (const put of PLACES) expectHarmless(show(put(payload), profile), profile);
  });
});

function expectHarmless(html: string, profile: Profile): void {
  expect(html).not.toMatch(/<(?:script|iframe|svg|math|style|base|meta|link|form|object|embed|noscript|!)/i);
  expect(html).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\s(?:on\w+|style|srcdoc|srcset)\s*=/i);
  for (const { name, attributes } of elementsOf(html)) {
    expect(ELEMENTS, html).toContain(name);
    for (const attribute of Object.keys(attributes)) expect(attribute, html).toMatch(ATTRIBUTES);
    if (attributes.href !== undefined) expect(attributes.href).toMatch(ADDRESSES);
    if (name === "img") expect(attributes.src).toMatch(IMAGES[profile]);
    if (name === "input") expect(attributes.type).toBe("checkbox");
  }
}
