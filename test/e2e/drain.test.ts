import { Agent, get } from "node:http";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../app/lib/http/testing";
import { siteDatabase, startSite } from "../support/site";
import { until } from "../support/waiting";

let database: Awaited<ReturnType<typeof siteDatabase>>;

beforeAll(async () => {
  database = await siteDatabase();
});
afterAll(() => database?.drop());

test("told to stop, it ends what it has begun, takes nothing new and leaves with code 0", async () => {
  const site = await startSite(database.url);
  const sql = postgres(database.url, { max: 2, onnotice: () => {} });
  const origin = new URL(site.url).origin;

  // A browser that holds its connection open, and a form that waits for a row somebody else has locked.
  const agent = new Agent({ keepAlive: true });
  await ask(site.url, { path: "/faq", agent });
  let release = () => {};
  const locked = new Promise<void>((resolve) => {
    void sql.begin(async (tx) => {
      await tx`select 1 from entries where slug = 'pin-bloccato' for update`;
      resolve();
      await new Promise<void>((free) => {
        release = free;
      });
    });
  });
  await locked;
  const form = new URLSearchParams({ pagina: "/faq/pin-bloccato", utile: "si" }).toString();
  const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
  const vote = ask(site.url, { path: "/utile", method: "POST", headers, body: form });
  const waiting = () =>
    sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await until("the vote waits", async () => (await waiting()).length > 0);

  const stopped = site.stop();
  await until("nothing new is taken", () => isRefused(site.url));
  release();
  expect((await vote).status).toBe(303);
  expect(await stopped).toBe(0);
  const [votes] = await sql`select helpful_yes from entries where slug = 'pin-bloccato'`;
  expect(votes?.helpful_yes).toBe(1);
  agent.destroy();
  await sql.end();
});

function isRefused(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(`${url}/healthz`, { agent: false }, (answer) => {
      answer.resume();
      resolve(false);
    });
    asked.on("error", (error: NodeJS.ErrnoException) => resolve(error.code === "ECONNREFUSED"));
  });
}
