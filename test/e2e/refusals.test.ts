import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "~/lib/http/testing";
import { siteDatabase, startSite, type TestSite } from "../support/site";

let database: Awaited<ReturnType<typeof siteDatabase>>;
let site: TestSite;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await siteDatabase();
  sql = postgres(database.url, { max: 1 });
  site = await startSite(database.url, { TEST_JOBS: "0", RATE_LIMITS: "1" });
});

afterAll(async () => {
  await sql?.end();
  await site?.stop();
  await database?.drop();
});

const get = (path: string, headers: Record<string, string> = {}) => ask(site.url, { path, headers });

function post(path: string, form: Record<string, string> | string, headers: Record<string, string> = {}) {
  const body = typeof form === "string" ? form : new URLSearchParams(form).toString();
  const type = "application/x-www-form-urlencoded";
  return ask(site.url, {
    path,
    method: "POST",
    body,
    headers: { origin: site.url, "content-type": type, "content-length": String(Buffer.byteLength(body)), ...headers },
  });
}

/** A whole page of the site in Italian, with the heading given. */
function expectPage({ headers, body }: Awaited<ReturnType<typeof get>>, heading: string): void {
  const html = body.toString();
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(headers["content-security-policy"]).toContain("script-src 'self'");
  expect(headers["cache-control"]).toMatch(/^no-(cache|store)$/);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="it">/);
  expect(html.replaceAll("&#x27;", "'")).toMatch(new RegExp(`<h1[^>]*>${heading}</h1>`));
  expect(html).toContain('href="/mappa-del-sito"');
}

const UNREADABLE = "L'indirizzo non si legge";
const NOT_THERE = "Questa pagina non c'è";

describe("an address that leads nowhere", () => {
  test.each([
    ["/non-esiste", 404, NOT_THERE],
    ["/non/esiste/affatto?a=b", 404, NOT_THERE],
    ["/faq/non-esiste", 404, NOT_THERE],
    ["/faq/PIN-bloccato", 404, NOT_THERE],
    ["/faq/pin-bloccato/altro", 404, NOT_THERE],
    ["/manuali/non-esiste", 404, NOT_THERE],
    ["/manuali/preparare/non-esiste", 404, NOT_THERE],
    ["/avvisi/non-esiste", 404, NOT_THERE],
    ["/codici/EC999", 404, NOT_THERE],
    ["/codici/non-un-codice", 404, NOT_THERE],
    ["/comuni/999999", 404, NOT_THERE],
    ["/comuni/x", 404, NOT_THERE],
    ["/constructor", 404, NOT_THERE],
    ["/__proto__", 404, NOT_THERE],
    ["/assets/non-esiste.js", 404, NOT_THERE],
    ["/immagini/../../package.json", 404, NOT_THERE],
    ["/.env", 404, NOT_THERE],
    ["/build/server.js", 404, NOT_THERE],
    ["/errore/418", 404, NOT_THERE],
    ["//evil.example", 404, NOT_THERE],
    ["/faq/%", 400, UNREADABLE],
    ["/faq/%zz", 400, UNREADABLE],
    ["/faq/%E0%A4", 400, UNREADABLE],
    ["/faq/%C0%AF", 400, UNREADABLE],
    ["/faq/a%00b", 400, UNREADABLE],
    ["/faq/a%2Fb", 400, UNREADABLE],
    ["/assets/..%2f..%2fpackage.json", 400, UNREADABLE],
    ["/immagini/%2e%2e%2f%2e%2e%2fpackage.json", 400, UNREADABLE],
    ["/cerca?q=%", 400, UNREADABLE],
    ["/cerca?q=%ff", 400, UNREADABLE],
    ["/cerca?q=a%00b", 400, UNREADABLE],
    ["/?fase=%E0", 400, UNREADABLE],
    [`/cerca?q=${"a".repeat(5000)}`, 414, "L'indirizzo è troppo lungo"],
  ])("%s: %d", async (path, status, heading) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expectPage(answer, heading);
  });

  test.each([
    "/comuni?provincia=%F0%9F%98%80&regione=99&dopo=%7B%7D&pagina=-1",
    "/comuni?dopo=AAAA&prima=!!!!",
    "/comuni.csv?regione=nessuna",
    "/cerca?q=%27%22%3C%3E%5C%25_%26%7C%21%28%29%3A*&tipo=nessuno&pagina=99999999999999999999",
    "/cerca?q=a&q=b&q[]=c&pagina=0",
    "/cerca/suggerimenti?q=%F0%9F%92%A9",
    "/cerca/suggerimenti",
    "/utile",
    "/utile?pagina=//evil.example&utile=si",
    "/segnala?pagina=javascript:alert(1)&cercato=%3Cscript%3E",
    "/faq?fase=1&fase=2&argomento[]=aire",
    "/faq.data",
    "/cerca.data?q=a&_routes=nessuna",
    "/cerca?q=a&_data=nessuna",
    "/cerca?q=a&index",
    "/__manifest",
    "/__manifest?p=%2Ffaq&version=1",
  ])("%s is no fault of ours", async (path) => {
    const { status, body } = await get(path);
    expect(status).toBeLessThan(500);
    expect(body.toString()).not.toMatch(/Qualcosa non ha funzionato|<script>alert|Unexpected Server Error/);
  });

  test("a host that cannot be one is answered with a page too", async () => {
    for (const host of ["<script>", "a b", "a/b", "site:99999"]) {
      const answer = await get("/", { host });
      expect(answer.status).toBe(400);
      expectPage(answer, UNREADABLE);
    }
  });
});

describe("a result code", () => {
  test.each([
    ["/codici/en306", "/codici/EN306"],
    ["/codici/EN%20306", "/codici/EN306"],
    ["/codici/EN-306", "/codici/EN306"],
    ["/codici/en_306?fase=test&modalita=WS", "/codici/EN306?fase=test&modalita=WS"],
    ["/codici/En306?modalita=WA&x=1&fase=nessuna", "/codici/EN306?modalita=WA"],
  ])("written %s arrives at %s", async (written, path) => {
    const { status, headers } = await get(written);
    expect([status, headers.location]).toEqual([301, path]);
    expect((await get(path)).status).toBe(200);
  });
});

describe("a form", () => {
  const vote = { pagina: "/faq/pin-bloccato", utile: "si" };
  const FOREIGN = "Il modulo non arriva da questo sito";

  test.each<[string, Record<string, string>]>([
    ["null", { origin: "null" }],
    ["another site", { origin: "https://evil.example" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
    ["a page of another site", { origin: "", referer: "https://evil.example/" }],
    ["nowhere", { origin: "" }],
  ])("from %s is refused with a page, and nothing is counted", async (_from, headers) => {
    for (const path of ["/utile", "/segnala", "/", "/non-esiste"]) {
      const answer = await post(path, vote, headers);
      expect(answer.status).toBe(403);
      expectPage(answer, FOREIGN);
    }
    expect(await sql`select 1 from helpful_votes`).toHaveLength(0);
  });

  test("that is too long is refused with a page, announced or not", async () => {
    const answer = await post("/segnala", { testo: "a".repeat(300_000) });
    expect(answer.status).toBe(413);
    expectPage(answer, "Il testo o i file inviati sono troppo grandi");
    const pieces = Array.from({ length: 40 }, () => Buffer.alloc(64 * 1024, "a"));
    const headers = { origin: site.url, "content-type": "application/x-www-form-urlencoded" };
    const streamed = await ask(site.url, { path: "/segnala", method: "POST", headers, body: pieces });
    expect(streamed.status).toBe(413);
    expectPage(streamed, "Il testo o i file inviati sono troppo grandi");
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("sent with %s is not provided for", async (method) => {
    for (const path of ["/", "/utile", "/faq/pin-bloccato", "/non-esiste"]) {
      const answer = await ask(site.url, { path, method, headers: { origin: site.url } });
      expect(answer.status).toBe(405);
      expectPage(answer, "Questa operazione non è prevista");
    }
  });

  test("sent to a page that takes none is not provided for", async () => {
    for (const path of ["/privacy", "/faq/pin-bloccato", "/sitemap.xml", "/healthz"]) {
      expect((await post(path, vote)).status, path).toBe(405);
    }
  });

  test.each<[string, string, string | Record<string, string>, Record<string, string>?]>([
    ["no form at all", "/segnala", "{}", { "content-type": "application/json" }],
    ["an empty form", "/segnala", ""],
    ["another site's page", "/segnala", { pagina: "//evil.example", testo: "Un testo che basta." }],
    ["an unreadable page", "/utile", { pagina: "/faq/%E0%A4", utile: "si" }],
    ["NUL in the page", "/utile", { pagina: "/faq/a\0b", utile: "si" }],
    ["NUL, encoded twice, in the page", "/utile", { pagina: "/faq/a%00b", utile: "si" }],
    ["a comment without a vote", "/utile", { pagina: "/faq/scheda-mai-inviata", utile: "si", commento: "Testo" }],
  ])("with %s is refused, and is no fault of ours", async (_what, path, form, headers) => {
    const { status, body } = await post(path, form, headers);
    expect(status).toBeGreaterThanOrEqual(300);
    expect(status).toBeLessThan(500);
    expect(body.toString()).not.toMatch(/Invalid input|Too (big|small)|Qualcosa non ha funzionato/);
  });

  test("comes back with its faults in Italian and with what was typed", async () => {
    const answer = await post("/segnala", { pagina: "/faq", testo: "breve <b>" });
    expect(answer.status).toBe(422);
    expect(answer.body.toString()).toContain("Scrivi almeno dieci caratteri");
    expect(answer.body.toString()).toContain("breve &lt;b&gt;");
  });

  test("with characters the database cannot hold is kept without them", async () => {
    expect((await post("/segnala", { pagina: "/faq", testo: "Un testo\0 che basta." })).status).toBe(303);
    expect(await sql`select body from suggestions`).toMatchObject([{ body: "Un testo che basta." }]);
  });
});

describe("too many requests", () => {
  /** As if the visitor had used up each limit. */
  async function exhaustThem(): Promise<void> {
    await get("/cerca?q=anpr");
    await post("/utile", { pagina: "/faq/pin-bloccato", utile: "si" });
    await sql`update rate_limits set points = 1000`;
  }

  const TOO_MANY = "Troppe richieste in poco tempo";

  test("are refused with a page that says how long to wait, and a header that says it to programs", async () => {
    await exhaustThem();
    for (const path of ["/cerca?q=anpr", "/cerca?q=altro&fase=test"]) {
      const answer = await get(path);
      expect(answer.status).toBe(429);
      expectPage(answer, TOO_MANY);
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
      expect(answer.body.toString()).toMatch(/Riprova fra (un minuto|un secondo|\d+ secondi)\./);
    }
    const vote = await post("/utile", { pagina: "/faq/pin-bloccato", utile: "no" });
    expect(vote.status).toBe(429);
    expectPage(vote, TOO_MANY);
    expect(Number(vote.headers["retry-after"])).toBeGreaterThan(60);
  });

  test("of suggestions while one types are refused as data", async () => {
    await exhaustThem();
    const { status, headers, body } = await get("/cerca/suggerimenti?q=anp");
    expect(status).toBe(429);
    expect(headers["content-type"]).toMatch(/^application\/json/);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect(JSON.parse(body.toString())).toMatchObject({ message: expect.stringContaining("richieste") });
  });

  test("keep nobody from reading", async () => {
    await exhaustThem();
    for (const path of ["/", "/faq/pin-bloccato", "/comuni?nome=reggio", "/cerca"]) {
      expect((await get(path)).status).toBe(200);
    }
  });
});

describe("the log", () => {
  test("is JSON, line by line, and knows neither visitors nor what they look for", async () => {
    const typed = ["RSSMRA80A01H501U", "Mario", "Rossi", "via-garibaldi-12", "mario.rossi@example.it"];
    await get("/codici/RSSMRA80A01H501U");
    await get("/RSSMRA80A01H501U");
    await get("/via-garibaldi-12/Mario?q=Rossi");
    await get("/cerca?q=Mario+Rossi", { referer: `${site.url}/cerca?q=Rossi`, "user-agent": "Mario" });
    await get("/comuni/RSSMRA80A01H501U");
    await get("/faq/%E0Rossi");
    await post("/segnala", { pagina: "/faq/Mario", testo: "Scrive Mario Rossi, mario.rossi@example.it" });
    await post("/utile", { pagina: "/faq/Rossi", utile: "si" });
    const last = (await get("/avvisi")).headers["x-request-id"];
    await expect.poll(site.log, { timeout: 10_000 }).toContain(String(last));
    const lines = site.log().trim().split("\n").slice(1);
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged.at(-1)).toMatchObject({ level: "info", method: "GET", path: "/avvisi", status: 200 });
    expect(logged.find(({ status, path }) => status === 404 && path === "/codici")).toBeDefined();
    for (const word of [...typed, "127.0.0.1", "::1"]) expect(lines.join("\n")).not.toContain(word);
  });
});
