import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PERSONAS } from "../../app/features/demo/personas";
import { ask } from "../../app/lib/http/testing";
import { MATRIX } from "../matrix/rows";
import { type Row, WHO } from "../matrix/signs";
import { siteDatabase, startSite, type TestSite } from "../support/site";

let database: Awaited<ReturnType<typeof siteDatabase>>;
let site: TestSite;
let sql: postgres.Sql;
const emails: Partial<Record<(typeof WHO)[number], string>> = { stranger: "lia.libretti@comune.example" };
for (const [persona, { email }] of Object.entries(PERSONAS)) emails[persona as (typeof WHO)[number]] = email;
const filled: Record<string, string> = {};

beforeAll(async () => {
  database = await siteDatabase(true);
  sql = postgres(database.url, { max: 2, onnotice: () => {} });
  site = await startSite(database.url, { DEMO: "1", DATABASE_EMBEDDED: "1" });
  const [ivrea] = await sql`select id from comuni where istat = '001125' and ceased_on is null`;
  filled.ivrea = String(ivrea?.id);
  const [reserved] = await sql`select t.id, t.slug, p.id as post from threads t
    join thread_vendors v on v.thread_id = t.id join posts p on p.thread_id = t.id and p.number = 1`;
  filled.riservata = String(reserved?.id);
  filled.nome = reserved?.slug;
  const [booking] =
    await sql`select b.id, conference_id from conference_bookings b join conferences c on c.id = b.conference_id
    where b.comune_id = ${filled.ivrea} and b.state = 'confirmed' and c.starts_at > now() + interval '1 day'
      and not c.is_by_invitation order by c.starts_at`;
  const [today] = await sql`select id from conferences where title = 'Domande e risposte sulle prove'`;
  filled.today = String(today?.id);
  filled.booking = String(booking?.id);
  filled.conference = String(booking?.conference_id);
  const [visit] = await sql`select id from visit_requests where comune_id = ${filled.ivrea}`;
  filled.visit = String(visit?.id);
  const [used] = await sql`select b.id, r.id as recording from conference_bookings b
    join conference_recordings r on r.conference_id = b.conference_id
    where b.comune_id = ${filled.ivrea} and b.joined_at is not null order by b.id`;
  filled.used = String(used?.id);
  filled.recording = String(used?.recording);
  const [notice] = await sql`select id, slug from notices where importance = 'bloccante'`;
  filled.avviso = String(notice?.id);
  filled.nomeAvviso = notice?.slug;
  const [outage] = await sql`select id from outages where ends_at > now() order by id`;
  filled.disservizio = String(outage?.id);
  filled.messaggio = String(reserved?.post);
  const [canned] = await sql`select id from canned_replies order by id limit 1`;
  filled.pronta = String(canned?.id);
});

afterAll(async () => {
  await site?.stop();
  await sql?.end();
  await database?.drop();
});

/** A session of its own for each request: a form may end it. */
async function cookieOf(who: (typeof WHO)[number]): Promise<Record<string, string>> {
  const email = emails[who];
  if (!email) return {};
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("base64url");
  const made = await sql`
    insert into sessions (token_hash, person_id, method, expires_at, completed_at, device)
    select ${hash}, id, 'demo', now() + interval '1 hour', now(), 'Test' from people where email = ${email} returning id`;
  if (!made.length) throw new Error(`${who} is not in the demonstration`);
  return { cookie: `anpr_session=${token}` };
}

const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? `{${name}}`);

async function signFor(who: (typeof WHO)[number], row: Row, method: "GET" | "POST"): Promise<string> {
  const headers: Record<string, string> = await cookieOf(who);
  const form = Object.entries(row.form ?? {}).map(([name, value]) => [name, fill(value)]);
  if (method === "POST") {
    headers.origin = new URL(site.url).origin;
    headers["content-type"] = "application/x-www-form-urlencoded";
  }
  const body = method === "POST" ? new URLSearchParams(form).toString() : undefined;
  const answer = await ask(site.url, { path: fill(row.path), method, headers, body });
  if (answer.status >= 500) throw new Error(`${method} ${row.path} fails with ${answer.status} for ${who}`);
  if (answer.status === 403) return "x";
  if (answer.status === 404) return "-";
  return /^\/accedi(\?|$)/.test(answer.headers.location ?? "") && row.path !== "/esci" ? ">" : "o";
}

const routes = readdirSync("app/routes")
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name: name.replace(/\.tsx?$/, ""), source: readFileSync(`app/routes/${name}`, "utf8") }));

test("every route has a row, every row a route", () => {
  expect(Object.keys(MATRIX).sort()).toEqual(routes.map(({ name }) => name).sort());
});

describe.each(routes)("$name", ({ name, source }) => {
  const row = MATRIX[name];
  const spoken = (signs: string) => Object.fromEntries(WHO.map((who, index) => [who, signs[index]]));
  const answers = async (method: "GET" | "POST") => {
    const signs = await Promise.all(WHO.map((who) => row && signFor(who, row, method)));
    return spoken(signs.join(""));
  };

  if (row?.get) {
    test("is shown to whom it is for", async () => {
      expect(await answers("GET")).toEqual(spoken(row.get ?? ""));
    });
  }

  if (/export const action\b/.test(source)) {
    test("takes forms of whom it is for", async () => {
      expect(row?.post, "a row for its forms").toBeDefined();
      expect(await answers("POST")).toEqual(spoken(row?.post ?? ""));
    });
  }
});
