import { gzipSync } from "node:zlib";

export interface Weight {
  name: string;
  html: number;
  css: number;
  script: number;
  fonts: number;
  all: number;
  isOver: boolean;
}

const BUDGET = 100_000;

const PAGES: Record<string, string> = {
  home: "/",
  guide: "/manuali/test-e-presubentro/preparare-il-file",
  "questions (all)": "/faq",
  question: "/faq/pin-bloccato",
  "codes (all)": "/codici",
  code: "/codici/EC075",
  "search results": "/cerca?q=comune+di+nascita",
  "comuni (50 of 7,904)": "/comuni",
  comune: "/comuni/058091",
};

/** Bytes of a first visit of each kind of page: the page and what it names, with the fonts its text needs. */
export async function weighPages(site: string): Promise<Weight[]> {
  const weights: Weight[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const html = await (await fetch(site + path)).text();
    const cssUrl = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? "";
    const scriptUrl = /<script src="([^"]+)"/.exec(html)?.[1] ?? "";
    const css = await (await fetch(site + cssUrl)).text();
    const script = await (await fetch(site + scriptUrl)).text();
    const fonts = await fontBytes(site, cssUrl, css, /class="code-|<code/.test(html));
    const gzip = (text: string) => gzipSync(text).length;
    const parts = { html: gzip(html), css: gzip(css), script: gzip(script), fonts };
    const all = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
    weights.push({ name, ...parts, all, isOver: all > BUDGET });
  }
  return weights;
}

/** The fixed-width font is fetched only by pages that show a code. */
async function fontBytes(site: string, cssUrl: string, css: string, showsCode: boolean): Promise<number> {
  let sum = 0;
  for (const [face] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    if (/mono/i.test(face) && !showsCode) continue;
    const file = /url\("?([^")]+)"?\)/.exec(face)?.[1];
    if (file) sum += (await (await fetch(new URL(file, site + cssUrl))).arrayBuffer()).byteLength;
  }
  return sum;
}
