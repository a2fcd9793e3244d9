import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PageCache } from "../page-cache/page-cache.server";
import type { ContextOf } from "./remix.server";
import { BODY_LIMIT } from "./request.server";
import { siteListener } from "./site.server";
import { ask } from "./testing";

/** A site of one route that takes every address: `answer` says what it is to be. */
let answer: (args: LoaderFunctionArgs) => Response | Promise<Response>;
let rendered: string[] = [];
let arrivals: string[] = [];
let cache: PageCache;
let server: Server;
let url = "";

const page = (args: LoaderFunctionArgs) => {
  const { pathname, search } = new URL(args.request.url);
  rendered.push(`${args.request.method} ${pathname}${search}`);
  const refusal = /^\/errore\/(\d+)$/.exec(pathname)?.[1];
  return refusal ? new Response(`refused: ${refusal}`, { status: Number(refusal) }) : answer(args);
};

const build = {
  entry: { module: { default: () => new Response("no route", { status: 500 }) } },
  routes: {
    root: { id: "root", path: "", module: { default: () => null } },
    page: { id: "page", parentId: "root", path: "*", module: { loader: page, action: page } },
  },
  assets: { version: "1", url: "", entry: { module: "", imports: [] }, routes: {} },
  publicPath: "/assets/",
  assetsBuildDirectory: "build/client",
  future: {},
  isSpaMode: false,
  mode: "production",
} as unknown as ServerBuild;

/** Every request is anonymous. */
const nobody: ContextOf = ({ address, requestId }) => ({
  address,
  requestId,
  device: "",
  signIn: async () => undefined,
  files: [],
  keepNothing() {},
});

const html = (body: string, headers = {}) =>
  new Response(body, { headers: { "content-type": "text/html", ...headers } });

const folder = mkdtempSync(path.join(os.tmpdir(), "site-"));
const before = process.cwd();

beforeAll(() => {
  mkdirSync(path.join(folder, "build/client"), { recursive: true });
  mkdirSync(path.join(folder, "content/immagini"), { recursive: true });
  writeFileSync(path.join(folder, "build/client/site-ABC.css"), "p{margin:0}");
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  rendered = [];
  arrivals = [];
  answer = ({ request }) => html(`<p>${new URL(request.url).search}</p>`);
  cache = new PageCache(1024 * 1024, () => 60_000);
  cache.connected();
  server = createServer(
    siteListener(build, cache, nobody, {}, (from, to) =>
      arrivals.push(`${from.pathname}${from.search} → ${to.pathname}`),
    ),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string, headers: Record<string, string> = {}) => ask(url, { path, headers });
const post = (path: string, headers: Record<string, string> = {}, body: string | Buffer[] = "a=1") =>
  ask(url, { path, method: "POST", headers, body });

test("who comes from another page of the site is told of, also when the page is kept; strangers and heads are not", async () => {
  const referer = `${url}/cerca?q=parole`;
  await get("/faq", { referer });
  await get("/faq", { referer });
  for (const other of ["http://altrove.example/cerca?q=parole", "nessun indirizzo", `${url}/${"a".repeat(3000)}`])
    await get("/faq", { referer: other });
  await ask(url, { path: "/faq", method: "HEAD", headers: { referer } });
  await get("/faq");
  expect(arrivals).toEqual(["/cerca?q=parole → /faq", "/cerca?q=parole → /faq"]);
});

describe("a page that is kept", () => {
  test("is rendered once, and the second reader gets the same bytes", async () => {
    const first = await get("/faq");
    const second = await get("/faq");
    expect(second.body).toEqual(first.body);
    expect(second.headers.etag).toBe(first.headers.etag);
    expect(rendered).toEqual(["GET /faq"]);
    expect((await get("/faq", { "if-none-match": String(first.headers.etag) })).status).toBe(304);
  });

  test("never sees a made-up parameter or value, which never makes a new entry", async () => {
    await get("/faq?fase=test&argomento=aire");
    for (const path of [
      "/faq?x=1",
      "/faq?fase=nessuna",
      "/faq?FASE=test",
      "/faq?argomento=aire&utm_source=x&fase=test",
    ]) {
      await get(path);
    }
    for (let index = 0; index < 50; index += 1) await get(`/faq?casuale=${index}`);
    expect(rendered).toEqual(["GET /faq?fase=test&argomento=aire", "GET /faq"]);
    expect(cache.size.pages).toBe(2);
  });

  test("sees only what it knows also when nothing can be kept", async () => {
    cache.disconnected();
    expect((await get("/faq?fase=test&x=<script>")).body.toString()).toBe("<p>?fase=test</p>");
    await get("/faq?fase=test");
    expect(rendered).toHaveLength(2);
  });

  test("is whole although somebody asked first for the head alone", async () => {
    const head = await ask(url, { path: "/faq", method: "HEAD" });
    const whole = await get("/faq");
    expect(whole.body.toString()).toBe("<p></p>");
    expect(head.status).toBe(200);
    expect(head.headers.etag).toBe(whole.headers.etag);
    expect(head.body).toHaveLength(0);
  });

  test("is not kept when what it shows changed while it was rendered", async () => {
    let finish = () => {};
    const begun = new Promise<void>((begin) => {
      answer = () => {
        begin();
        return new Promise((resolve) => {
          finish = () => resolve(html("<p>old</p>"));
        });
      };
    });
    const slow = get("/faq/pin-bloccato");
    await begun;
    cache.drop(["/faq"]);
    finish();
    expect((await slow).body.toString()).toBe("<p>old</p>");
    answer = () => html("<p>new</p>");
    expect((await get("/faq/pin-bloccato")).body.toString()).toBe("<p>new</p>");
  });

  test("is not for who is signed in, and theirs is for nobody else", async () => {
    await get("/faq");
    answer = () => html("<p>Anna</p>");
    const cookie = "__Host-anpr_session=1";
    expect((await get("/faq", { cookie })).body.toString()).toBe("<p>Anna</p>");
    expect((await get("/faq")).body.toString()).toBe("<p></p>");
    await get("/codici", { cookie });
    answer = ({ request }) => html(new URL(request.url).pathname);
    expect((await get("/codici")).body.toString()).toBe("/codici");
  });

  test.each([
    ["sets a cookie", () => html("a", { "set-cookie": "a=1" })],
    ["says itself how it may be kept", () => html("a", { "cache-control": "no-store" })],
    ["is not found", () => new Response("a", { status: 404, headers: { "content-type": "text/html" } })],
    ["is data", () => Response.json({})],
  ])("is none that %s", async (_what, made) => {
    answer = made;
    await get("/faq");
    await get("/faq");
    expect(rendered).toHaveLength(2);
    expect(cache.size.pages).toBe(0);
  });
});

describe("a request that is refused", () => {
  test.each(["/faq/%", "/faq/a%00b", "/cerca?q=%E0%A4", "/%2e%2e%2fetc/passwd", "/assets/..%2f..%2fpackage.json"])(
    "for its address (%s) gets a page",
    async (path) => {
      const { status, body, headers } = await get(path);
      expect([status, body.toString()]).toEqual([400, "refused: 400"]);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
    },
  );

  test.each(["a b", "<script>", "a/b", "a]b", "site:99999", "user@site"])(
    "for its host (%s) gets a page",
    async (host) => {
      const { status, body } = await get("/faq", { host });
      expect([status, body.toString()]).toEqual([400, "refused: 400"]);
    },
  );

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
    "for its method %s gets a page",
    async (method) => {
      const { status, body } = await ask(url, { path: "/faq", method });
      expect([status, body.toString()]).toEqual([405, "refused: 405"]);
    },
  );

  test("for its origin never reaches what it asked for", async () => {
    for (const origin of ["null", "http://evil.example", `${url}.evil.example`]) {
      expect((await post("/utile", { origin })).status).toBe(403);
    }
    expect((await post("/utile")).status).toBe(403);
    expect(rendered.filter((asked) => asked.includes("/utile"))).toEqual([]);
    expect((await post("/utile", { origin: url })).status).toBe(200);
  });

  test("for the length of its body gets a page, whether the length was announced or not", async () => {
    const piece = Buffer.alloc(64 * 1024, "a");
    const pieces = Array.from({ length: (20 * BODY_LIMIT) / piece.length }, () => piece);
    const announced = await post("/utile", { origin: url }, Buffer.concat(pieces).toString());
    expect([announced.status, announced.body.toString()]).toEqual([413, "refused: 413"]);
    const streamed = await post("/utile", { origin: url }, pieces);
    expect([streamed.status, streamed.body.toString()]).toEqual([413, "refused: 413"]);
    expect(streamed.headers.connection).toBe("close");
    expect(rendered.filter((asked) => asked.includes("/utile"))).toEqual([]);
  });
});

test("a form's answer is never kept by anybody", async () => {
  answer = async ({ request }) => html(`<p>${await request.text()}</p>`);
  const { headers, body } = await post("/utile", { origin: url }, "utile=si");
  expect(headers["cache-control"]).toBe("no-store");
  expect(body.toString()).toBe("<p>utile=si</p>");
});

test("files are served with the headers of pages, for as long as their name stays", async () => {
  const { status, headers, body } = await get("/assets/site-ABC.css");
  expect([status, body.toString()]).toEqual([200, "p{margin:0}"]);
  expect(headers["cache-control"]).toContain("immutable");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toBeDefined();
});
