import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../app/lib/http/testing";
import { siteDatabase, startSite, type TestSite } from "../support/site";

const TOKEN = "a token of the tests of metrics";
let database: Awaited<ReturnType<typeof siteDatabase>>;
let site: TestSite;
let closed: TestSite;

beforeAll(async () => {
  database = await siteDatabase();
  [site, closed] = await Promise.all([
    startSite(database.url, { METRICS_TOKEN: TOKEN }),
    startSite(database.url, { TEST_JOBS: "0" }),
  ]);
});

afterAll(async () => {
  await Promise.all([site?.stop(), closed?.stop()]);
  await database?.drop();
});

const read = async () =>
  (await ask(site.url, { path: "/metrics", headers: { authorization: `Bearer ${TOKEN}` } })).body.toString();

describe("figures of the process", () => {
  test("are for who has the token, and not there without one configured", async () => {
    const wrong = await ask(site.url, { path: "/metrics", headers: { authorization: "Bearer another" } });
    expect([wrong.status, wrong.headers["www-authenticate"]]).toEqual([401, "Bearer"]);
    expect((await ask(site.url, { path: "/metrics" })).status).toBe(401);
    expect((await ask(closed.url, { path: "/metrics", headers: { authorization: "Bearer x" } })).status).toBe(404);
  });

  test("tell requests by route, the queue, the connections, the pages kept", async () => {
    await ask(site.url, { path: "/faq/pin-bloccato" });
    const text = await read();
    expect(text).toMatch(/http_request_duration_seconds_count\{route="\/faq\/:slug",method="GET",status="2xx"\} 1/);
    for (const name of ["jobs_in_queue", "database_connections", "page_cache", "nodejs_eventloop_lag_seconds"])
      expect(text).toMatch(new RegExp(`^${name}`, "m"));
  });

  test("name nobody and nothing that was asked for, however much it is", async () => {
    for (let index = 0; index < 40; index += 1) {
      await ask(site.url, { path: `/faq/domanda-${index}?codice=segreto` });
      await ask(site.url, { path: `/mario.rossi.${index}@comune.example` });
    }
    await ask(site.url, { path: "/", method: "PROPFIND" });
    const text = await read();
    expect(text).not.toMatch(/mario|segreto|domanda-|PROPFIND/);
    const routes = new Set([...text.matchAll(/route="([^"]+)"/g)].map(([, route]) => route));
    expect(routes.size).toBeLessThan(10);
  });
});
