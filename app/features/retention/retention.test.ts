import { beforeEach, describe, expect, test } from "vitest";
import { siteStorage } from "~/lib/storage/site-storage.server";
import { sql } from "~db/client.server";
import { makeComune } from "../../../test/factories/registry";
import { empty } from "../../../test/support/empty";
import { applyRetention } from "./apply.server";
import { RETENTION, shownRetention } from "./rules.server";

const periodOf = (name: string) => RETENTION.find((rule) => rule.name === name)?.period.seconds ?? 0;
/** Before the limit of a rule and after it, by more than the hour that summer time may add to a day. */
const AGES = { kept: -7200, gone: 7200 };
let person = 0;

beforeEach(async () => {
  await empty("people, audit_log, outgoing, events, sign_in_delays, parked_forms, known_devices");
  const [row] = await sql`insert into people (email, name) values ('anna@comune.example', 'Anna') returning id`;
  person = Number(row?.id);
});

const ago = (rule: string, extra: number) => sql`now() - make_interval(secs => ${periodOf(rule) + extra})`;

describe("after their time, and not before", () => {
  test("addresses of visitors are emptied, and what they did stays", async () => {
    for (const [name, extra] of Object.entries(AGES)) {
      await sql`insert into sessions (token_hash, person_id, method, created_at, expires_at, device, address)
        values (${name}, ${person}, 'demo', ${ago("addresses", extra)}, now(), 'Test', '192.0.2.1')`;
      await sql`insert into audit_log (at, action, subject_kind, subject_id, address)
        values (${ago("addresses", extra)}, 'account.signed-in', 'session', ${name}, '192.0.2.1')`;
    }
    await applyRetention();
    const seen = await sql`select token_hash, address from sessions order by 1`;
    expect([...seen]).toEqual([
      { token_hash: "gone", address: null },
      { token_hash: "kept", address: "192.0.2.1" },
    ]);
    const records = await sql`select subject_id, address from audit_log order by 1`;
    expect([...records]).toEqual([
      { subject_id: "gone", address: null },
      { subject_id: "kept", address: "192.0.2.1" },
    ]);
  });

  test("messages lose their text and their address, and keep their subject", async () => {
    for (const [name, extra] of Object.entries(AGES))
      await sql`with e as (insert into events (name, payload) values ('link.created', '{}') returning id)
        insert into outgoing (event_id, kind, address, subject, body, message_id, created_at)
        select id, 'security', 'anna@comune.example', ${name}, '[]', ${name}, ${ago("mails", extra)} from e`;
    await applyRetention();
    const mails = await sql`select subject, address, body from outgoing order by 1`;
    expect([...mails]).toEqual([
      { subject: "gone", address: null, body: null },
      { subject: "kept", address: "anna@comune.example", body: [] },
    ]);
  });

  test("drafts of sheets nobody has touched are deleted", async () => {
    for (const [name, extra] of Object.entries(AGES)) {
      const { id } = await makeComune({ name });
      await sql`insert into sheet_drafts (comune_id, person_id, basis, values, changed_at)
        values (${id}, ${person}, 0, '{}', ${ago("drafts", extra)})`;
    }
    await applyRetention();
    const left = await sql`select name from sheet_drafts join comuni c on c.id = comune_id`;
    expect(left.map(({ name }) => name)).toEqual(["kept"]);
  });

  test("drafts of the forum nobody has touched are deleted", async () => {
    for (const [name, extra] of Object.entries(AGES))
      await sql`insert into forum_drafts (person_id, place, fields, saved_at)
        values (${person}, ${name}, '{}', ${ago("forum-drafts", extra)})`;
    await applyRetention();
    expect((await sql`select place from forum_drafts`).map(({ place }) => place)).toEqual(["kept"]);
  });

  test("files of reserved threads go after their solution; those of public and of unsolved ones stay", async () => {
    const { id: comuneId } = await makeComune({ name: "Ivrea" });
    const stored: Record<string, string> = {};
    const cases = [
      { name: "gone", visibility: "riservata", solved: ago("reserved-files", AGES.gone) },
      { name: "kept", visibility: "riservata", solved: ago("reserved-files", AGES.kept) },
      { name: "public", visibility: "pubblica", solved: ago("reserved-files", AGES.gone) },
      { name: "unsolved", visibility: "riservata", solved: sql`null::timestamptz` },
    ];
    for (const { name, visibility, solved } of cases) {
      const { sha256 } = await siteStorage().put(Buffer.from(`content of ${name}`));
      stored[name] = sha256;
      await sql`with t as (insert into threads (title, slug, category, visibility, comune_id, author_id, last_post_by, solutions)
          values (${name}, 'x', 'aire', ${visibility}, ${comuneId}, ${person}, 'Ivrea', ${name === "unsolved" ? 0 : 1}) returning id),
        p as (insert into posts (thread_id, number, author_id, role, source, html, plain, digest, solution_at)
          select id, 1, ${person}, 'operatore', 'x', 'x', 'x', 'x', ${solved} from t returning id),
        f as (insert into files (id, sha256, media_type, name, bytes, owner_kind, owner_id)
          select ${name}, ${sha256}, 'text/plain', 'a.txt', 1, 'post', id from p returning id, owner_id)
        insert into post_files (file_id, post_id, is_image) select id, owner_id, false from f`;
    }
    await applyRetention();
    const left = await sql`select f.id from files f join post_files p on p.file_id = f.id order by 1`;
    expect(left.map(({ id }) => id)).toEqual(["kept", "public", "unsolved"]);
    const present = Object.entries(stored).map(async ([name, sha256]) => [name, await siteStorage().exists(sha256)]);
    expect(Object.fromEntries(await Promise.all(present))).toEqual({
      gone: false,
      kept: true,
      public: true,
      unsolved: true,
    });
    await empty("threads, posts, post_files, files");
  });

  test("ended sessions, forgotten devices, expired links, parked forms and delays are deleted", async () => {
    for (const [name, extra] of Object.entries(AGES)) {
      await sql`insert into sessions (token_hash, person_id, method, expires_at, ended_at, device)
        values (${name}, ${person}, 'demo', now() + interval '1 day', ${ago("sessions", extra)}, 'Test')`;
      await sql`insert into known_devices (token_hash, person_id, last_used_at) values (${name}, ${person}, ${ago("devices", extra)})`;
      await sql`insert into links (purpose, email, nonce, expires_at) values ('invitation', 'b@comune.example', ${name}, ${ago("links", extra)})`;
      await sql`insert into parked_forms (token_hash, person_id, path, values, expires_at) values (${name}, ${person}, '/', '[]', now() - make_interval(secs => ${extra}))`;
      await sql`insert into sign_in_delays (key, failures, until) values (${name}, 9, ${ago("delays", extra)})`;
    }
    await sql`insert into sessions (token_hash, person_id, method, expires_at, device)
      values ('open', ${person}, 'demo', now() + interval '1 day', 'Test')`;
    await applyRetention();
    const left = await sql`
      select token_hash from sessions union all select token_hash from known_devices union all select nonce from links
      union all select token_hash from parked_forms union all select key from sign_in_delays order by 1`;
    expect(left.map(({ token_hash }) => token_hash)).toEqual(["kept", "kept", "kept", "kept", "kept", "open"]);
  });

  test("appointments with Sogei lose number and reason, and keep their time", async () => {
    const { id } = await makeComune();
    for (const [name, extra] of Object.entries(AGES))
      await sql`insert into assistance_slots (operator_id, during, state, comune_id, reason, telephone, uid)
        values (${person}, tstzrange(${ago("appointments", extra)} - interval '10 minutes', ${ago("appointments", extra)}), 'taken',
          ${id}, 'Perché', '0125 1', ${name})`;
    await applyRetention();
    const seen = await sql`select uid, telephone, reason, comune_id::int from assistance_slots order by uid`;
    expect([...seen]).toEqual([
      { uid: "gone", telephone: null, reason: null, comune_id: id },
      { uid: "kept", telephone: "0125 1", reason: "Perché", comune_id: id },
    ]);
  });

  test("activations stay: they say when a comune was asked", async () => {
    await sql`insert into links (purpose, email, nonce, expires_at) values ('activation', 'pec@comune.example', 'n', ${ago("links", 7200)})`;
    await applyRetention();
    expect(await sql`select 1 from links`).toHaveLength(1);
  });
});

test("the page about privacy shows what is done, each thing once", () => {
  expect(shownRetention().map(({ name, period }) => [name, period])).toEqual([
    ["addresses", "30 giorni"],
    ["mails", "90 giorni"],
    ["sessions", "180 giorni"],
    ["devices", "365 giorni"],
    ["appointments", "365 giorni"],
    ["links", "90 giorni"],
    ["visitors", "24 ore"],
    ["drafts", "180 giorni"],
    ["parked", "4 ore"],
    ["forum-drafts", "30 giorni"],
    ["reserved-files", "90 giorni"],
    ["attendees", "365 giorni"],
    ["searches", "180 giorni"],
    ["delays", "1 ora"],
  ]);
});
