import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, ask } from "~/lib/http/testing";
import { elementsOf } from "~/lib/markdown/testing";
import { PAGES } from "../support/pages";
import { siteDatabase, startSite, type TestSite } from "../support/site";
import { xmlFault } from "../support/xml";

let database: Awaited<ReturnType<typeof siteDatabase>>;
let site: TestSite;

beforeAll(async () => {
  database = await siteDatabase();
  site = await startSite(database.url, { TEST_JOBS: "0" });
});

afterAll(async () => {
  await site?.stop();
  await database?.drop();
});

const get = (path: string, headers: Record<string, string> = {}) => ask(site.url, { path, headers });

/** What a browser loads by itself for the page. */
function resourcesOf(html: string): string[] {
  return elementsOf(html).flatMap(({ name, attributes: { rel = "", href, src, srcset, data, poster } }) => {
    const linked = name === "link" && !/^(canonical|alternate|next|prev)$/.test(rel) ? href : undefined;
    return [linked, name === "use" ? href : undefined, src, srcset, data, poster].filter((url) => url !== undefined);
  });
}

const pages = Object.entries(PAGES);

describe.each(pages)("%s", (_name, path) => {
  let page: Answer;
  let html = "";

  beforeAll(async () => {
    page = await get(path);
    html = page.body.toString();
  });

  test("answers with a page in Italian that no browser misreads, frames or follows elsewhere", () => {
    expect(page.status).toBe(200);
    expect(html).toMatch(/^<!DOCTYPE html><html lang="it">/);
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      vary: "accept-encoding",
    });
    const policy = String(page.headers["content-security-policy"]).split("; ");
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|nonce|sha256|\*|https?:/);
  });

  test("sets no cookie and says nothing of transport security where there is none", () => {
    expect(page.headers).not.toHaveProperty("set-cookie");
    expect(page.headers).not.toHaveProperty("strict-transport-security");
  });

  test("carries no script, style or handler of its own, and no framework", () => {
    const elements = elementsOf(html);
    const scripts = elements.filter(({ name }) => name === "script").map(({ attributes }) => attributes.src);
    expect(scripts).toEqual([expect.stringMatching(/^\/assets\/enhance-[0-9a-f]{10}\.js$/)]);
    expect(html).toMatch(/<script src="[^"]+" defer=""><\/script>/);
    expect(elements.filter(({ name }) => name === "style")).toEqual([]);
    const attributes = elements.flatMap((element) => Object.keys(element.attributes));
    expect(attributes.filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
    expect(html).not.toMatch(/__remix|modulepreload|javascript:/i);
  });

  test("loads nothing from anywhere else", () => {
    for (const url of resourcesOf(html)) expect(url).toMatch(/^\/(?!\/)/);
  });

  test("does not travel again to who has it, and is the same in every encoding", async () => {
    const etag = String(page.headers.etag);
    const again = await get(path, { "if-none-match": etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const [br, gz] = await Promise.all(["br", "gzip"].map((encoding) => get(path, { "accept-encoding": encoding })));
    expect([br?.headers["content-encoding"], gz?.headers["content-encoding"]]).toEqual(["br", "gzip"]);
    expect(brotliDecompressSync(br?.body ?? "")).toEqual(page.body);
    expect(gunzipSync(gz?.body ?? "")).toEqual(page.body);
    expect([br?.headers.etag, gz?.headers.etag]).toEqual([etag, etag]);
  });
});

describe("bytes on the way", () => {
  const weigh = async (path: string) => {
    const { status, body } = await get(path, { "accept-encoding": "gzip" });
    expect(status, path).toBe(200);
    return body.length;
  };

  test.each(pages)("%s: at most 100,000 on a first visit", async (_name, path) => {
    const html = (await get(path)).body.toString();
    const loaded = [...new Set(resourcesOf(html))];
    const css = loaded.find((url) => url.endsWith(".css")) ?? "";
    const fonts = [...(await get(css)).body.toString().matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, url = ""]) => url);
    // Roboto Mono is loaded only where a code is shown.
    const hasCode = /<(code|pre|kbd)\b|code-(chip|large)/.test(html);
    const needed = fonts.filter((url) => hasCode || !/mono/i.test(url));
    expect(fonts.filter((url) => /titillium/i.test(url))).toHaveLength(3);
    const weights = await Promise.all([path, ...loaded, ...needed].map(weigh));
    expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(100_000);
  });

  test("enhancement script at most 8 kB, style sheet at most 30 kB", async () => {
    const loaded = resourcesOf((await get("/")).body.toString());
    const one = (end: string) => loaded.find((url) => url.endsWith(end)) ?? "";
    expect(await weigh(one(".js"))).toBeLessThanOrEqual(8_000);
    expect(await weigh(one(".css"))).toBeLessThanOrEqual(30_000);
  });
});

describe("what machines read", () => {
  const SITE = "https://supporto.example.it";
  let published: TestSite;
  const read = (path: string) => ask(published.url, { path });

  beforeAll(async () => {
    published = await startSite(database.url, { SITE_URL: SITE, TEST_JOBS: "0" });
  });
  afterAll(() => published?.stop());

  test("behind TLS every answer asks for TLS from then on", async () => {
    for (const path of ["/", "/non-esiste", "/robots.txt", "/healthz", "/immagini/favicon.svg"]) {
      expect((await read(path)).headers["strict-transport-security"], path).toMatch(/^max-age=\d{8}/);
    }
  });

  test("the site map lists every text and list once, and only what answers", async () => {
    const { headers, body } = await read("/sitemap.xml");
    const xml = body.toString();
    expect(headers["content-type"]).toBe("application/xml; charset=utf-8");
    expect(xmlFault(xml)).toBeNull();
    const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => url);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.every((url) => url.startsWith(`${SITE}/`))).toBe(true);
    for (const path of ["/", "/faq", "/faq/pin-bloccato", "/codici/EC075", "/privacy", "/manuali/preparare"]) {
      expect(listed).toContain(SITE + path);
    }
    const step = Math.max(1, Math.floor(listed.length / 30));
    const sample = listed.filter((_url, index) => index % step === 0);
    expect(sample.length).toBeGreaterThanOrEqual(30);
    const statuses = await Promise.all(sample.map(async (url) => (await read(url.slice(SITE.length))).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test("the feed has each notice with its public address", async () => {
    const { headers, body } = await read("/avvisi/feed.xml");
    const xml = body.toString();
    expect(headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
    expect(xmlFault(xml)).toBeNull();
    const ids = [...xml.matchAll(/<entry>\s*<id>([^<]*)<\/id>/g)].map(([, id = ""]) => id);
    expect(ids).toContain(`${SITE}${PAGES.notice}`);
    expect((await read(ids[0]?.slice(SITE.length) ?? "")).status).toBe(200);
    expect(xml).toContain(`<link rel="self" href="${SITE}/avvisi/feed.xml"/>`);
  });

  test("robots are kept from forms and searches, and told of the site map", async () => {
    const { headers, body } = await read("/robots.txt");
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(body.toString().split("\n")).toEqual(
      expect.arrayContaining(["User-agent: *", "Disallow: /cerca", "Disallow: /utile", `Sitemap: ${SITE}/sitemap.xml`]),
    );
  });

  test("a page that says where it belongs says it without the reader's choice", async () => {
    const { body } = await read("/faq/pin-bloccato?fase=test&modalita=WS");
    const canonical = elementsOf(body.toString()).find(({ attributes }) => attributes.rel === "canonical");
    expect(canonical?.attributes.href).toMatch(/\/faq\/pin-bloccato$/);
  });
});
