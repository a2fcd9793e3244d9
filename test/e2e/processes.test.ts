import { once } from "node:events";
import { Agent } from "node:http";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, ask } from "~/lib/http/testing";
import { siteDatabase, startSite, type TestSite } from "../support/site";
import { until } from "../support/waiting";

const QUESTION = "/faq/pin-bloccato";

let database: Awaited<ReturnType<typeof siteDatabase>>;
let sql: postgres.Sql;
let first: TestSite;
let second: TestSite;

beforeAll(async () => {
  database = await siteDatabase();
  sql = postgres(database.url, { max: 2, onnotice: () => {} });
  const env = { TEST_JOBS: "0", TRUST_PROXY: "1" };
  [first, second] = await Promise.all([startSite(database.url, env), startSite(database.url, env)]);
});

afterAll(async () => {
  await sql?.end();
  await Promise.all([first?.stop(), second?.stop()]);
  await database?.drop();
});

const get = (site: TestSite, path: string) => ask(site.url, { path });

/** A visitor nobody has seen before answers that the page was useful. */
let visitors = 0;
function vote(site: TestSite, page = QUESTION): Promise<Answer> {
  visitors += 1;
  return ask(site.url, {
    path: "/utile",
    method: "POST",
    body: new URLSearchParams({ pagina: page, utile: "si" }).toString(),
    headers: {
      origin: site.url,
      "content-type": "application/x-www-form-urlencoded",
      "x-forwarded-for": `198.51.100.${visitors}`,
    },
  });
}

const helped = ({ body }: Answer) => Number(/Utile per (\d+) person/.exec(body.toString())?.[1] ?? 0);

/** A change that nobody announces: whoever still shows the page as it was shows a kept one. */
async function changeInSilence(slug: string): Promise<string> {
  const title = `Titolo ${Math.random().toString(36).slice(2)}`;
  await sql`update entries set title = ${title} where kind = 'faq' and slug = ${slug}`;
  return title;
}

describe("two processes on one database", () => {
  test("keep a page each, and show the same", async () => {
    const [one, other] = await Promise.all([get(first, QUESTION), get(second, QUESTION)]);
    expect(one.body).toEqual(other.body);
    expect(one.headers.etag).toBe(other.headers.etag);
    const title = await changeInSilence("pin-bloccato");
    for (const site of [first, second]) expect((await get(site, QUESTION)).body.toString()).not.toContain(title);
  });

  test("show a vote at once, whichever of them took it: the page, the list and the home page", async () => {
    let count = helped(await get(first, QUESTION));
    for (let round = 0; round < 12; round += 1) {
      const [voted, other] = round % 2 ? [second, first] : [first, second];
      const before = await Promise.all([get(other, QUESTION), get(other, "/faq"), get(voted, QUESTION)]);
      expect((await vote(voted)).status).toBe(303);
      const [page, list, own] = await Promise.all([get(other, QUESTION), get(other, "/faq"), get(voted, QUESTION)]);
      count += 1;
      expect([helped(page), helped(own)]).toEqual([count, count]);
      expect(list.body.toString()).toContain(`Utile per ${count} person`);
      expect(page.headers.etag).not.toBe(before[0].headers.etag);
      expect(list.headers.etag).not.toBe(before[1].headers.etag);
    }
    const slug = "nucleo-aire-su-due-schede";
    const home = await get(second, "/");
    await Promise.all(Array.from({ length: count + 1 }, () => vote(first, `/faq/${slug}`)));
    const questions = [...(await get(second, "/")).body.toString().matchAll(/href="\/faq\/([a-z0-9-]+)"/g)];
    expect(questions[0]?.[1]).toBe(slug);
    expect((await get(second, "/")).headers.etag).not.toBe(home.headers.etag);
  });

  test("keep no more pages for parameters that are made up", async () => {
    await get(first, "/codici?fase=test");
    const before = await first.cacheSize();
    for (let index = 0; index < 60; index += 1) {
      await get(first, `/codici?fase=test&casuale=${index}`);
      await get(first, `/codici?utm_source=${index}&fase=test`);
      await get(first, `/non-esiste-${index}`);
      await get(first, `/codici/EC${String(index + 900)}`);
    }
    expect((await get(first, "/codici?modalita=nessuna&fase=test")).status).toBe(200);
    expect(await first.cacheSize()).toEqual(before);
  });

  test("stay right when the connection that tells of changes is cut, and keep pages again once it is back", async () => {
    const [slug, path] = ["scheda-mai-inviata", "/faq/scheda-mai-inviata"];
    await Promise.all([get(first, path), get(second, path)]);
    const cut = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'anpr-supporto-keeper'`;
    expect(cut).toHaveLength(2);
    for (const site of [first, second]) {
      await until("nothing is kept", async () => (await site.cacheSize()).pages === 0);
    }
    const title = await changeInSilence(slug);
    for (const site of [first, second]) expect((await get(site, path)).body.toString()).toContain(title);

    for (const site of [first, second]) {
      await until("pages are kept again", async () => {
        await get(site, path);
        return (await site.cacheSize()).pages > 0;
      });
    }
    const count = helped(await get(second, path));
    await vote(first, path);
    expect(helped(await get(second, path))).toBe(count + 1);
  });
});

describe("readiness", () => {
  const state = async (site: TestSite) => {
    const { status, body } = await get(site, "/readyz");
    return { status, checks: JSON.parse(body.toString()).checks as Record<string, string> };
  };
  let site: TestSite;

  beforeAll(async () => {
    site = await startSite(database.url);
  });
  afterAll(() => site?.stop());

  test("is told as data, part by part", async () => {
    const { headers, status, body } = await get(site, "/readyz");
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    expect(JSON.parse(body.toString())).toEqual({
      status: "ok",
      checks: { database: "ok", search: "ok", jobs: "ok" },
    });
  });

  test("counts jobs that another process does", async () => {
    expect(await state(first)).toMatchObject({ status: 200, checks: { jobs: "ok" } });
  });

  test("names the database while it refuses everybody, and comes back with it; the process lives on", async () => {
    const { pathname } = new URL(database.url);
    const admin = postgres(database.url.replace(pathname, "/postgres"), { max: 1 });
    const name = pathname.slice(1);
    await admin.unsafe(`alter database ${name} with allow_connections false`);
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
    expect(await state(site)).toMatchObject({ status: 503, checks: { database: "down", search: "down" } });
    const alive = await get(site, "/healthz");
    expect([alive.status, alive.body.toString()]).toEqual([200, '{"status":"ok"}']);
    const page = await get(site, QUESTION);
    expect(page.status).toBe(500);
    expect(page.body.toString()).toContain("Qualcosa non ha funzionato");

    await admin.unsafe(`alter database ${name} with allow_connections true`);
    await admin.end();
    await until("ready again", async () => (await state(site)).status === 200, 30);
    expect((await get(site, QUESTION)).status).toBe(200);
  });

  test("is missing when no process does jobs any more", async () => {
    await site.stop();
    expect(await state(first)).toEqual({ status: 503, checks: { database: "ok", search: "ok", jobs: "down" } });
  });
});

describe("a process that is told to end", () => {
  test("answers the 50 requests it has begun, takes no others and ends without a fault", async () => {
    const site = await startSite(database.url, { PAGE_CACHE_MB: "0" });
    const agent = new Agent({ keepAlive: true, maxSockets: 50 });
    const lock = await sql.reserve();
    await lock`begin`;
    await lock`lock table entries in access exclusive mode`;
    const begun = Array.from({ length: 50 }, () => ask(site.url, { path: QUESTION, agent }));
    await until("requests wait for the database", async () => {
      const waiting = await sql`select 1 from pg_locks where not granted and relation = 'entries'::regclass`;
      return waiting.length >= 10;
    });
    // Connections are accepted in their order: once this one is answered all the others are in.
    await get(site, "/healthz");
    const ended = once(site.process, "exit");
    site.process.kill("SIGTERM");
    await until("no other connection is taken", () =>
      get(site, "/healthz").then(
        () => false,
        () => true,
      ),
    );
    await lock`rollback`;
    lock.release();
    const answers = await Promise.all(begun);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await ended).toEqual([0, null]);
    agent.destroy();
  });
});
