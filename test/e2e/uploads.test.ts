import { createHash, randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteDatabase, startSite, type TestSite } from "../support/site";

let database: Awaited<ReturnType<typeof siteDatabase>>;
let sql: postgres.Sql;
let site: TestSite;
let comune: string;

beforeAll(async () => {
  database = await siteDatabase(true);
  sql = postgres(database.url, { max: 1, onnotice: () => {} });
  site = await startSite(database.url, { DEMO: "1", DATABASE_EMBEDDED: "1", TEST_JOBS: "0" });
  const [ivrea] = await sql`select id from comuni where istat = '001125' and ceased_on is null`;
  comune = String(ivrea?.id);
});
afterAll(async () => {
  await site?.stop();
  await sql?.end();
  await database?.drop();
});

async function cookieOf(name: string, isEnded = false): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("base64url");
  await sql`insert into sessions (token_hash, person_id, method, expires_at, completed_at, device, ended_at)
    select ${hash}, id, 'demo', now() + interval '1 hour', now(), 'Test', ${isEnded ? sql`now()` : null}
    from people where email like ${`${name}%`}`;
  return `anpr_session=${token}`;
}

const TEXT = "Manca il caso dei cittadini AIRE.";

function send(files: [name: string, content: string][], cookie?: string, path = "/segnala") {
  const body = new FormData();
  for (const [name, value] of Object.entries({ testo: TEXT, conaccount: "si", rispondetemi: "si", comune })) {
    body.append(name, value);
  }
  for (const [name, content] of files) body.append("allegati", new Blob([content]), name);
  const headers: Record<string, string> = { origin: site.url, ...(cookie && { cookie }) };
  return fetch(site.url + path, { method: "POST", body, headers, redirect: "manual" });
}

const read = (path: string, cookie: string) => fetch(site.url + path, { headers: { cookie }, redirect: "manual" });

test("a report brings its files; who handles reports downloads them, another comune learns nothing", async () => {
  const html = "<html><script>alert(1)</script></html>";
  const sent = await send([["pagina.txt", html]], await cookieOf("olga"));
  expect([sent.status, sent.headers.get("location")]).toEqual([303, "/segnala?fatto=1"]);
  const [file] = await sql`select id from files where name = 'pagina.txt' and owner_kind = 'report'`;
  const answer = await read(`/file/${file?.id}`, await cookieOf("vito"));
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/octet-stream",
    "content-security-policy": "default-src 'none'; sandbox",
    "content-disposition": expect.stringMatching(/^attachment; /),
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  expect(await answer.text()).toBe(html);
  const [forbidden, unknown] = [
    await read(`/file/${file?.id}`, await cookieOf("lia")),
    await read("/file/sconosciuto", await cookieOf("lia")),
  ];
  expect([forbidden.status, unknown.status]).toEqual([404, 404]);
  expect(forbidden.headers.get("content-disposition")).toBeNull();
});

test("a refused file leaves the text and the good files in the form", async () => {
  const answer = await send(
    [
      ["a.svg", "<svg/>"],
      ["buono.txt", "testo"],
    ],
    await cookieOf("olga"),
  );
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain("«a.svg»: questo tipo di file");
  expect(html).toMatch(/type="checkbox" name="allegato" checked="" value="[\w-]{22}"/);
  expect(html).toContain(TEXT);
});

test("large forms are taken only from people who are signed in, and only where files are wanted", async () => {
  const large: [string, string][] = [["grande.txt", "a".repeat(1_000_000)]];
  expect((await send(large, await cookieOf("olga"))).status).toBe(303);
  expect((await send(large)).status).toBe(413);
  expect((await send(large, await cookieOf("olga"), "/utile")).status).toBe(413);
});

test("a form that comes after the session has ended keeps its text and goes on after the sign-in", async () => {
  const answer = await send([["nota.txt", "a".repeat(1_000_000)]], await cookieOf("olga", true));
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toMatch(/^\/accedi\?poi=%2Faccedi%2Friprendi/);
  const [parked] = await sql`select values::text from parked_forms order by expires_at desc`;
  expect(parked?.values).toContain(TEXT);
});
