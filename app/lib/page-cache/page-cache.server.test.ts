import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type KeptPage, PageCache } from "./page-cache.server";

const MEGABYTE = 1024 * 1024;
const makePage = (bytes = 100): KeptPage => ({ body: Buffer.alloc(bytes), etag: '"x"', headers: {} });

function connected(maxBytes = MEGABYTE, lifetime: (now: Date) => number = () => 60_000): PageCache {
  const cache = new PageCache(maxBytes, lifetime);
  cache.connected();
  return cache;
}

/** Renders and keeps, as the server does. */
function put(cache: PageCache, key: string, page = makePage()): boolean {
  const ticket = cache.open(key);
  return ticket !== undefined && cache.keep(ticket, page);
}

describe("the pages in memory", () => {
  test("weigh at most what was allowed; those nobody reads go first", () => {
    const cache = connected(10_000);
    for (let index = 0; index < 3; index += 1) put(cache, `/faq/${index}`, makePage(2000));
    cache.get("/faq/0");
    put(cache, "/faq/3", makePage(2000));
    expect(cache.size.bytes).toBeLessThanOrEqual(10_000);
    expect(cache.get("/faq/1")).toBeUndefined();
    expect(cache.get("/faq/0")).toBeDefined();
    for (let index = 0; index < 200; index += 1) put(cache, `/codici/${index}`, makePage(index * 100));
    expect(cache.size.bytes).toBeLessThanOrEqual(10_000);
  });

  test("weigh also by their compressed copies, their addresses and what each entry costs", () => {
    const cache = connected(10_000);
    const page = makePage(2000);
    put(cache, "/faq", page);
    const before = cache.size.bytes;
    page.gzip = Buffer.alloc(700);
    page.brotli = Buffer.alloc(600);
    cache.reweigh("/faq", page);
    expect(cache.size.bytes).toBe(before + 1300);
    const small = connected(10_000);
    for (let index = 0; index < 1000; index += 1) put(small, `/faq?${index}`, makePage(0));
    expect(small.size.pages).toBeLessThan(20);
  });

  test("do not come back by being weighed again after they were dropped", () => {
    const cache = connected();
    const page = makePage();
    put(cache, "/faq", page);
    cache.drop(["/faq"]);
    cache.reweigh("/faq", page);
    expect(cache.get("/faq")).toBeUndefined();
    const newer = makePage();
    put(cache, "/faq", newer);
    cache.reweigh("/faq", page);
    expect(cache.get("/faq")).toBe(newer);
  });

  test("are none when no memory is given", () => {
    const cache = connected(0);
    expect(put(cache, "/faq")).toBe(false);
    expect(cache.get("/faq")).toBeUndefined();
  });
});

describe("a page that says what holds today", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
    vi.spyOn(performance, "now").mockImplementation(() => Date.now());
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test("is kept until what it says changes by itself", () => {
    const cache = connected(MEGABYTE, (now) => new Date("2026-11-23T17:00:00Z").getTime() - now.getTime());
    vi.setSystemTime("2026-11-23T16:30:00Z");
    put(cache, "/");
    vi.advanceTimersByTime(29 * 60_000);
    expect(cache.get("/")).toBeDefined();
    vi.advanceTimersByTime(60_001);
    expect(cache.get("/")).toBeUndefined();
  });

  test("does not last longer for being compressed later", () => {
    const cache = connected(MEGABYTE, () => 1000);
    const page = makePage();
    put(cache, "/", page);
    vi.advanceTimersByTime(900);
    cache.reweigh("/", page);
    vi.advanceTimersByTime(101);
    expect(cache.get("/")).toBeUndefined();
  });
});

describe("a process that may miss a change", () => {
  test("keeps nothing before it hears of changes", () => {
    const cache = new PageCache(MEGABYTE, () => 60_000);
    expect(put(cache, "/faq")).toBe(false);
    cache.connected();
    expect(put(cache, "/faq")).toBe(true);
  });

  test("forgets all when the connection is lost, and keeps again once it is back", () => {
    const cache = connected();
    put(cache, "/faq");
    cache.disconnected();
    expect(cache.get("/faq")).toBeUndefined();
    expect(cache.size).toEqual({ pages: 0, bytes: 0 });
    expect(put(cache, "/faq")).toBe(false);
    cache.connected();
    expect(cache.get("/faq")).toBeUndefined();
    expect(put(cache, "/faq")).toBe(true);
  });

  test("does not keep what was rendered across the gap", () => {
    const cache = connected();
    const ticket = cache.open("/faq");
    cache.disconnected();
    expect(ticket && cache.keep(ticket, makePage())).toBe(false);
    cache.connected();
    expect(ticket && cache.keep(ticket, makePage())).toBe(false);
  });
});

describe("a change", () => {
  test.each([
    [["/faq"], ["/faq", "/faq?fase=test", "/faq/pin-bloccato", "/faq/pin-bloccato?fase=test"]],
    [["/faq/pin-bloccato"], ["/faq/pin-bloccato", "/faq/pin-bloccato?fase=test"]],
    [
      ["/codici", "/avvisi"],
      ["/codici", "/codici/EC075", "/avvisi"],
    ],
    [["/$"], ["/", "/?fase=test"]],
    [["/"], ["/", "/?fase=test", "/avvisi", "/codici", "/codici/EC075", "/faq", "/faq/pin-bloccato", "/faq-altro"]],
  ])("of what stands under %j drops %j", (paths, dropped) => {
    const cache = connected();
    const all = ["/", "/?fase=test", "/avvisi", "/codici", "/codici/EC075", "/faq", "/faq?fase=test", "/faq-altro"];
    const pages = [...all, "/faq/pin-bloccato", "/faq/pin-bloccato?fase=test"];
    for (const key of pages) put(cache, key);
    cache.drop(paths);
    const gone = pages.filter((key) => !cache.get(key));
    expect(gone).toEqual(expect.arrayContaining(dropped));
    if (paths[0] !== "/") expect(gone.sort()).toEqual([...dropped].sort());
    else expect(gone).toHaveLength(pages.length);
  });

  test("during a render prevents keeping what it touches, and only that", () => {
    const cache = connected();
    const [touched, other] = [cache.open("/faq/pin-bloccato"), cache.open("/codici/EC075")];
    cache.drop(["/faq"]);
    expect(touched && cache.keep(touched, makePage())).toBe(false);
    expect(cache.get("/faq/pin-bloccato")).toBeUndefined();
    expect(other && cache.keep(other, makePage())).toBe(true);
    expect(put(cache, "/faq/pin-bloccato")).toBe(true);
  });

  test("is remembered for a render however long, also behind hundreds of others", () => {
    const cache = connected();
    const ticket = cache.open("/faq/pin-bloccato");
    cache.drop(["/faq"]);
    for (let index = 0; index < 500; index += 1) cache.drop(["/avvisi"]);
    expect(ticket && cache.keep(ticket, makePage())).toBe(false);
  });
});
