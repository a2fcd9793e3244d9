import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type BadRequest, BODY_LIMIT } from "./request.server";

type Headers = Record<string, string>;

/** A fresh module: the configuration is read once a process. */
async function requests(env: Record<string, string> = {}) {
  vi.resetModules();
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return import("./request.server");
}

afterEach(() => vi.unstubAllEnvs());

const asked = (url: string, headers: Headers = {}) =>
  ({ url, headers: { host: "supporto.example.it", ...headers } }) as unknown as IncomingMessage;

function statusOf(work: () => unknown): number {
  try {
    work();
    return 200;
  } catch (error) {
    return (error as BadRequest).status;
  }
}

describe("an address", () => {
  test.each([
    ["/", "/", ""],
    ["/faq?argomento=aire", "/faq", "?argomento=aire"],
    ["/codici/EN%20306", "/codici/EN%20306", ""],
    ["/cerca?q=citt%C3%A0+d%27arte", "/cerca", "?q=citt%C3%A0+d%27arte"],
    ["//evil.example/faq", "/evil.example/faq", ""],
    ["/faq/../privacy", "/privacy", ""],
  ])("%s is read", async (raw, pathname, search) => {
    const { parseAddress } = await requests();
    expect(parseAddress(asked(raw))).toMatchObject({ host: "site", pathname, search });
  });

  test.each([
    ["/faq/%", "a percent sign alone"],
    ["/faq/%zz", "figures that are none"],
    ["/faq/%E0%A4", "half a character"],
    ["/faq/%C0%AF", "an overlong slash"],
    ["/faq/a%00b", "NUL"],
    ["/faq/a%2Fb", "an encoded slash"],
    ["/faq/a%2fb", "an encoded slash"],
    ["/faq/a%5Cb", "an encoded backslash"],
    ["/cerca?q=%", "a percent sign alone in a parameter"],
    ["/cerca?q=%E0%A4", "half a character in a parameter"],
    ["/cerca?q=a%00b", "NUL in a parameter"],
    ["http://evil.example/", "another site's address"],
    ["*", "no path"],
  ])("%s is refused: %s", async (raw) => {
    const { parseAddress } = await requests();
    expect(statusOf(() => parseAddress(asked(raw)))).toBe(400);
  });

  test("has a length", async () => {
    const { parseAddress } = await requests();
    expect(statusOf(() => parseAddress(asked(`/cerca?q=${"a".repeat(4000)}`)))).toBe(200);
    expect(statusOf(() => parseAddress(asked(`/cerca?q=${"a".repeat(4100)}`)))).toBe(414);
  });

  test.each(["site", "localhost:3000", "127.0.0.1:3000", "[::1]:3000", "SUPPORTO.example.it", "my_site.local"])(
    "is taken from the host %s",
    async (host) => {
      const { parseAddress } = await requests();
      expect(statusOf(() => parseAddress(asked("/", { host })))).toBe(200);
    },
  );

  test.each(["", "a b", "a/b", "user@site", "site?", "<script>", "a]b", "[::1", "site:99999", "site:x", "1.2.3.4.5"])(
    "is refused from the host «%s», which cannot be one",
    async (host) => {
      const { parseAddress } = await requests();
      expect(statusOf(() => parseAddress(asked("/", { host })))).toBe(400);
    },
  );
});

describe("a form", () => {
  const host = "supporto.example.it:8080";
  const status = async (headers: Headers, env = {}) => {
    const { checkOrigin } = await requests(env);
    return statusOf(() => checkOrigin(asked("/utile", { host, ...headers })));
  };

  test.each<[string, Headers]>([
    ["the same origin", { origin: "http://supporto.example.it:8080" }],
    ["the same host by TLS, which ends before this process", { origin: "https://supporto.example.it:8080" }],
    ["a page of this site, in an old browser", { referer: "http://supporto.example.it:8080/faq/pin-bloccato" }],
  ])("is taken from %s", async (_from, headers) => expect(await status(headers)).toBe(200));

  test.each<[string, Headers]>([
    ["nowhere", {}],
    ["an opaque origin", { origin: "null" }],
    ["an opaque origin that names a page of this site", { origin: "null", referer: `http://${host}/` }],
    ["another host", { origin: "http://evil.example:8080" }],
    ["a host that begins the same", { origin: "http://supporto.example.it.evil.example:8080" }],
    ["a host below", { origin: "http://a.supporto.example.it:8080" }],
    ["the same host at another port", { origin: "http://supporto.example.it:8081" }],
    ["the same host at no port", { origin: "http://supporto.example.it" }],
    ["another host that names a page of this site", { origin: "http://evil.example", referer: `http://${host}/` }],
    ["a page of another host", { referer: `http://evil.example/${host}` }],
    ["something that is no address", { origin: "supporto.example.it:8080" }],
  ])("is refused from %s", async (_from, headers) => expect(await status(headers)).toBe(403));

  test("is taken from the public address when that is configured, whatever the host says", async () => {
    const env = { SITE_URL: "https://anpr.example.it/" };
    expect(await status({ origin: "https://anpr.example.it" }, env)).toBe(200);
    expect(await status({ origin: "http://supporto.example.it:8080" }, env)).toBe(403);
    expect(await status({ host: "evil.example", origin: "https://evil.example" }, env)).toBe(403);
    // Whoever can write pages in clear on the way to the reader is not this site.
    expect(await status({ origin: "http://anpr.example.it" }, env)).toBe(403);
  });
});

describe("a body", () => {
  const sent = (parts: Buffer[], headers: Headers = {}) => Object.assign(Readable.from(parts), { headers });
  const read = async (parts: Buffer[], headers?: Headers) => {
    const { readBody } = await requests();
    return readBody(sent(parts, headers) as unknown as IncomingMessage);
  };

  test("is read whole up to the limit", async () => {
    const half = Buffer.alloc(BODY_LIMIT / 2, "a");
    expect(await read([half, half])).toHaveLength(BODY_LIMIT);
    expect(await read([])).toHaveLength(0);
  });

  test("is refused by what it announces, unread", async () => {
    const { readBody } = await requests();
    const req = sent([Buffer.alloc(10)], { "content-length": String(BODY_LIMIT + 1) });
    await expect(readBody(req as unknown as IncomingMessage)).rejects.toMatchObject({ status: 413 });
    expect(req.readableDidRead).toBe(false);
  });

  test("is refused by what arrives, when nothing or too little was announced", async () => {
    const parts = [Buffer.alloc(BODY_LIMIT), Buffer.alloc(1)];
    await expect(read(parts)).rejects.toMatchObject({ status: 413 });
    await expect(read(parts, { "content-length": "5" })).rejects.toMatchObject({ status: 413 });
  });
});

describe("the visitor's address", () => {
  const seen = async (TRUST_PROXY: string, peer: string, forwarded?: string) => {
    const { visitorAddress } = await requests({ TRUST_PROXY });
    const headers = forwarded ? { "x-forwarded-for": forwarded } : {};
    return visitorAddress({ headers, socket: { remoteAddress: peer } } as unknown as IncomingMessage);
  };

  test("is the other end of the connection when no proxy is named: anybody can write a header", async () => {
    expect(await seen("", "203.0.113.9", "198.51.100.1")).toBe("203.0.113.9");
    expect(await seen("0", "203.0.113.9", "198.51.100.1")).toBe("203.0.113.9");
  });

  test("is what the last of the named hops was told", async () => {
    expect(await seen("1", "10.0.0.1", "198.51.100.66, 198.51.100.1")).toBe("198.51.100.1");
    expect(await seen("2", "10.0.0.1", "198.51.100.66, 198.51.100.1, 10.0.0.2")).toBe("198.51.100.1");
    expect(await seen("1", "10.0.0.1")).toBe("10.0.0.1");
  });

  test("is forwarded only by proxies of the named networks", async () => {
    const trusted = "10.0.0.0/8, 127.0.0.1";
    expect(await seen(trusted, "10.1.2.3", "198.51.100.66, 198.51.100.1")).toBe("198.51.100.1");
    expect(await seen(trusted, "127.0.0.1", "198.51.100.1, 10.9.9.9")).toBe("198.51.100.1");
    expect(await seen(trusted, "203.0.113.9", "198.51.100.1")).toBe("203.0.113.9");
  });
});

test("only a cookie of the site's session signs a reader in", async () => {
  const { isSignedIn } = await requests();
  expect(isSignedIn(asked("/", { cookie: "a=1; __Host-anpr_session=x" }))).toBe(true);
  expect(isSignedIn(asked("/", { cookie: "anpr_session=x" }))).toBe(true);
  expect(isSignedIn(asked("/", { cookie: "_ga=1; not_anpr_session=x; x=anpr_session=y" }))).toBe(false);
  expect(isSignedIn(asked("/"))).toBe(false);
});
