import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import type { Browser, BrowserContext, Page } from "playwright-core";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../support/browser";
import { siteDatabase, startSite, type TestSite } from "../support/site";
import { until } from "../support/waiting";

const DEMO = { DEMO: "1", DATABASE_EMBEDDED: "1", TEST_JOBS: "0" };

let database: Awaited<ReturnType<typeof siteDatabase>>;
let sql: postgres.Sql;
let browser: Browser;
let first: TestSite;
let second: TestSite;
let context: BrowserContext | undefined;
let personId: number;

beforeAll(async () => {
  database = await siteDatabase(true);
  sql = postgres(database.url, { max: 2, onnotice: () => {} });
  [browser, first, second] = await Promise.all([
    openBrowser(),
    startSite(database.url, DEMO),
    startSite(database.url, DEMO),
  ]);
  const [person] = await sql`select id::int from people where email = 'olga.operosi@comune.example'`;
  personId = person?.id;
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  await sql?.end();
  await Promise.all([first?.stop(), second?.stop()]);
  await database?.drop();
});

async function signIn(): Promise<{ token: string; end: () => Promise<unknown> }> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("base64url");
  await sql`insert into sessions (token_hash, person_id, method, expires_at, completed_at, device)
    values (${hash}, ${personId}, 'demo', now() + interval '1 hour', now(), 'Test')`;
  return { token, end: () => sql`update sessions set ended_at = now() where token_hash = ${hash}` };
}

/** What the feature `notifications` does when somebody is told something. */
async function tell(): Promise<void> {
  await sql.begin(async (tx) => {
    const [event] = await tx`insert into events (name, payload) values ('account.new-device', '{}') returning id`;
    await tx`insert into outgoing (event_id, kind, person_id, subject, href, message_id)
      values (${event?.id}, 'security', ${personId}, 'Prova', '/account', ${randomBytes(8).toString("hex")})`;
    await tx`select pg_notify('live', ${JSON.stringify({ topic: "unread", audience: { people: [personId] } })})`;
  });
}

async function unread(): Promise<number> {
  const [row] = await sql`select count(*)::int count from outgoing
    where person_id = ${personId} and read_at is null and href is not null`;
  return row?.count;
}

interface Stream {
  status: number;
  encoding?: string;
  text(): string;
  isEnded(): boolean;
  leave(): void;
}

function listen(site: TestSite, token?: string): Promise<Stream> {
  const headers = { "accept-encoding": "gzip, br", ...(token && { cookie: `anpr_session=${token}` }) };
  return new Promise((resolve, reject) => {
    const sent = request(`${site.url}/eventi`, { headers, agent: false }, (answer) => {
      let text = "";
      answer.on("data", (part) => {
        text += part;
      });
      answer.on("error", () => {});
      const { statusCode: status = 0, headers: given } = answer;
      const [isEnded, leave] = [() => answer.closed || answer.complete, () => sent.destroy()];
      resolve({ status, encoding: given["content-encoding"], text: () => text, isEnded, leave });
    });
    sent.on("error", reject).end();
  });
}

describe("two processes on one database", () => {
  test("tell what happened to the streams of both, uncompressed and at once", async () => {
    const { token } = await signIn();
    const streams = await Promise.all([listen(first, token), listen(second, token)]);
    await tell();
    const count = await unread();
    for (const stream of streams) {
      await until("the message", () => stream.text().includes(`event: unread\ndata: {"unread":${count}}`));
      expect(stream.encoding).toBeUndefined();
      stream.leave();
    }
  });

  test("give nobody a stream who is not signed in, and end that of a session revoked elsewhere", async () => {
    expect((await listen(first)).status).toBe(401);
    const { token, end } = await signIn();
    const stream = await listen(first, token);
    await end();
    await tell();
    await until("the stream has ended", stream.isEnded);
    expect(stream.text()).toContain("event: end");
    expect(stream.text()).not.toContain("event: unread");
    expect((await listen(second, token)).status).toBe(401);
  });

  test("do not take an open tab for a visit: an idle session still ends", async () => {
    const { token } = await signIn();
    const hash = createHash("sha256").update(token).digest("base64url");
    await sql`update sessions set last_seen_at = now() - interval '1 hour' where token_hash = ${hash}`;
    const stream = await listen(first, token);
    await until("the first message", () => stream.text().includes("event: refresh"));
    const [row] =
      await sql`select last_seen_at < now() - interval '50 minutes' idle from sessions where token_hash = ${hash}`;
    expect(row?.idle).toBe(true);
    stream.leave();
  });

  test("end their streams when they are told to end, without waiting for anybody", async () => {
    const site = await startSite(database.url, DEMO);
    const stream = await listen(site, (await signIn()).token);
    const ended = once(site.process, "exit");
    site.process.kill("SIGTERM");
    await until("the stream has ended", stream.isEnded);
    expect(await ended).toEqual([0, null]);
  });
});

describe("a browser", () => {
  async function openTabs(count: number, token: string) {
    context = await browser.newContext({ baseURL: first.url });
    await context.addCookies([{ name: "anpr_session", value: token, url: first.url }]);
    let asked = 0;
    context.on("request", (sent) => {
      if (sent.url().endsWith("/eventi")) asked += 1;
    });
    const tabs: Page[] = [];
    for (let index = 0; index < count; index += 1) {
      const tab = await context.newPage();
      await tab.goto("/faq");
      tabs.push(tab);
    }
    return { tabs, asked: () => asked };
  }

  const badge = (tab: Page) => tab.locator(".unread [data-count]");

  test("holds one connection for all its tabs, and another tab takes it over", async () => {
    const { tabs, asked } = await openTabs(3, (await signIn()).token);
    await until("a connection", () => asked() === 1);
    await tell();
    const count = String(await unread());
    for (const tab of tabs) await until("the count", async () => (await badge(tab).textContent()) === count);
    expect(asked()).toBe(1);
    await tabs[0]?.close();
    await until("the connection is taken over", () => asked() === 2);
    await tell();
    const later = String(await unread());
    for (const tab of tabs.slice(1)) await until("the count", async () => (await badge(tab).textContent()) === later);
  });

  test("asks for nothing without a sign-in", async () => {
    const { tabs, asked } = await openTabs(1, "");
    await tabs[0]?.waitForLoadState("networkidle");
    expect(asked()).toBe(0);
  });
});
