import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { KeptPage } from "../page-cache/page-cache.server";
import { acceptedEncoding, etagOf, isSameAs, sendPage, sendResponse } from "./respond.server";
import { ask } from "./testing";

describe("the encoding", () => {
  test.each([
    [undefined, "identity"],
    ["", "identity"],
    ["gzip", "gzip"],
    ["gzip, deflate, br", "br"],
    ["br;q=1.0, gzip;q=0.5", "br"],
    ["gzip, br;q=0", "gzip"],
    ["gzip, br; q=0.000", "gzip"],
    ["br;q=0,gzip;q=0", "identity"],
    ["gzip;q=0.0, identity", "identity"],
    ["br;q=0.001", "br"],
    ["deflate, compress", "identity"],
    ["x-gzip2, brx", "identity"],
  ])("for «%s» is %s", (header, encoding) => expect(acceptedEncoding(header)).toBe(encoding));
});

describe("a copy the reader has", () => {
  const etag = etagOf(Buffer.from("page"));

  test.each([
    [etag, "the same tag"],
    [`W/${etag}`, "the same tag made weak by a proxy"],
    [`"other", W/${etag}`, "one of several"],
    ["*", "any"],
  ])("is the same by %s: %s", (given) => expect(isSameAs(given, etag)).toBe(true));

  test.each([undefined, "", '"other"', etag.replaceAll('"', ""), `${etag}x`])("is another by %s", (given) =>
    expect(isSameAs(given, etag)).toBe(false),
  );

  test("has another tag when one byte differs", () => {
    expect(etagOf(Buffer.from("pagf"))).not.toBe(etag);
    expect(etag).toMatch(/^"[\w-]+"$/);
  });
});

describe("a page on its way", () => {
  let server: Server;
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  async function serve(answer: (...args: Parameters<Parameters<typeof createServer>[1] & {}>) => Promise<void>) {
    server = createServer((req, res) => void answer(req, res));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const text = "<p>Il comune chiede il subentro.</p>".repeat(100);
  const makePage = (body = text): KeptPage => ({
    body: Buffer.from(body),
    etag: etagOf(Buffer.from(body)),
    headers: { "content-type": "text/html; charset=utf-8", vary: "accept-encoding", "cache-control": "no-cache" },
  });

  test("arrives as it is, or compressed as the reader asks, and is compressed once", async () => {
    const page = makePage();
    const url = await serve((req, res) => sendPage(req, res, page, true));
    const plain = await ask(url);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toBe(text);
    expect(plain.headers["content-length"]).toBe(String(page.body.length));

    const br = await ask(url, { headers: { "accept-encoding": "gzip, br" } });
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toBe(text);
    const kept = page.brotli;
    await ask(url, { headers: { "accept-encoding": "br" } });
    expect(page.brotli).toBe(kept);

    const gz = await ask(url, { headers: { "accept-encoding": "gzip" } });
    expect(gz.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gz.body).toString()).toBe(text);
  });

  test("is not compressed when it fits in a packet", async () => {
    const url = await serve((req, res) => sendPage(req, res, makePage("<p>breve</p>"), true));
    const { headers, body } = await ask(url, { headers: { "accept-encoding": "br" } });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe("<p>breve</p>");
  });

  test("does not travel when the reader has it, and the answer keeps what tells copies apart", async () => {
    const page = makePage();
    const url = await serve((req, res) => sendPage(req, res, page, true));
    const { status, headers, body } = await ask(url, { headers: { "if-none-match": `W/${page.etag}` } });
    expect(status).toBe(304);
    expect(body).toHaveLength(0);
    expect(headers).toMatchObject({ etag: page.etag, vary: "accept-encoding", "cache-control": "no-cache" });
    expect(headers["content-type"]).toBeUndefined();
  });

  test("is described without its body to who asks only for the head", async () => {
    const page = makePage();
    const url = await serve((req, res) => sendPage(req, res, page, true));
    const { status, headers, body } = await ask(url, { method: "HEAD" });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ etag: page.etag, "content-length": String(page.body.length) });
    expect(body).toHaveLength(0);
  });

  test("answers that are not kept are compressed too, keep their status and every cookie", async () => {
    const url = await serve((req, res) => {
      const headers = new Headers({ "content-type": "text/html", "retry-after": "7" });
      headers.append("set-cookie", "a=1; Path=/");
      headers.append("set-cookie", "b=2; Path=/");
      return sendResponse(req, res, new Response(text, { status: 429, headers }));
    });
    const { status, headers, body } = await ask(url, { headers: { "accept-encoding": "gzip" } });
    expect(status).toBe(429);
    expect(headers).toMatchObject({ "retry-after": "7", "set-cookie": ["a=1; Path=/", "b=2; Path=/"] });
    expect(gunzipSync(body).toString()).toBe(text);
  });
});
