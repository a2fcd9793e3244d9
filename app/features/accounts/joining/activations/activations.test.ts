import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listPlaces } from "~/features/registry/places.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { db, sql } from "~db/client.server";
import { activationRuns } from "~db/schema/accounts";
import { authorities, authorityProvinces } from "~db/schema/registry";
import { makeComune, makeProvince } from "../../../../../test/factories/registry";
import type { Actor } from "../../actor";
import { describeLink } from "../accept/describe.server";
import { expire, giveAddress, makeActor, makeCode, openLinks } from "../testing";
import { activationsCsv } from "./csv.server";
import { type ActivationFilters, readActivationFilters } from "./filters";
import { countStates, listActivations, sendableIds } from "./list.server";
import { SLICE, sendActivations, sendSlice, startRun } from "./runs.server";
import { sendActivation } from "./send.server";

let here: Awaited<ReturnType<typeof makeProvince>>;
let prefettura: Actor;
let supervisore: Actor;
let elsewhere: Awaited<ReturnType<typeof makeComune>>;

beforeAll(async () => {
  elsewhere = await makeComune({ name: "Altrove" });
  await giveAddress(elsewhere.id);
  supervisore = await makeActor("supervisore");
});
beforeEach(async () => {
  here = await makeProvince();
  const [authority] = await db
    .insert(authorities)
    .values({ kind: "prefettura", name: `Prefettura ${here.code}` })
    .returning();
  const authorityId = authority?.id ?? 0;
  await db.insert(authorityProvinces).values({ provinceCode: here.code, authorityId });
  prefettura = await makeActor("prefettura", { authorityId });
});

const filtersOf = async (actor: Actor, query = ""): Promise<ActivationFilters> =>
  readActivationFilters(new URLSearchParams(query), await listPlaces(), actor);

async function comune(name: string, address = true) {
  const row = await makeComune({ name, provinceCode: here.code });
  const email = address ? await giveAddress(row.id) : "";
  return { ...row, email };
}

const link = (row: { id: number; email: string }) =>
  makeCode({ purpose: "activation", email: row.email, comuneId: row.id });
const send = (actor: Actor, id: number | string) => sendActivation(actor, { id: String(id) }, "203.0.113.1");

/** One comune in each state, by name. */
async function everyState() {
  const active = await comune("Attivo");
  await makeActor("referente", { comuneId: active.id });
  await comune("Bianco");
  const expired = await comune("Chiuso");
  await expire(await link(expired));
  const sent = await comune("Dato");
  await link(sent);
  const moved = await comune("Errato");
  await link(moved);
  await sql`update comune_addresses set address = 'nuovo@pec.example' where comune_id = ${moved.id}`;
  await comune("Fermo", false);
  return { active, expired, sent, moved };
}

describe("the list", () => {
  test("says how far each comune is, and counts them", async () => {
    await everyState();
    const { rows, counts } = await listActivations(await filtersOf(prefettura), null);
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ["Attivo", "attivo"],
      ["Bianco", "da-attivare"],
      ["Chiuso", "scaduto"],
      ["Dato", "inviato"],
      ["Errato", "da-attivare"],
      ["Fermo", "senza-indirizzo"],
    ]);
    expect(counts).toEqual({ attivo: 1, "da-attivare": 2, scaduto: 1, inviato: 1, "senza-indirizzo": 1 });
    const filtered = await listActivations(await filtersOf(prefettura, "stato=scaduto"), null);
    expect(filtered.rows.map(({ name }) => name)).toEqual(["Chiuso"]);
  });

  test("has every comune once over its pages, both ways", async () => {
    for (let number = 0; number < 120; number += 1) await comune(`Uguale ${number % 7}`, false);
    const filters = await filtersOf(prefettura);
    const seen: number[] = [];
    let page = await listActivations(filters, null);
    const read = (token: string | null, direction: "after" | "before") => {
      const [rank, nameKey, id] = JSON.parse(Buffer.from(token ?? "", "base64url").toString());
      return listActivations(filters, { direction, rank, nameKey, id });
    };
    for (;;) {
      seen.push(...page.rows.map(({ id }) => id));
      if (!page.next) break;
      page = await read(page.next, "after");
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
    const back = await read(page.previous, "before");
    expect(back.rows.map(({ id }) => id)).toEqual(seen.slice(50, 100));
  });

  test("shows a Prefettura its own provinces only, whatever it asks for: pages, counts, file", async () => {
    await comune("Nostro");
    for (const query of ["", "nome=Altrove", "provincia=XX", `nome=${elsewhere.istat}`]) {
      const filters = await filtersOf(prefettura, query);
      const { rows } = await listActivations(filters, null);
      expect(rows.every(({ name }) => name === "Nostro")).toBe(true);
      expect(Object.values(await countStates(filters)).reduce((a, b) => a + b)).toBe(rows.length);
      expect(await activationsCsv(filters)).not.toContain("Altrove");
    }
    const [other] = await sql`select sigla from provinces where code = ${elsewhere.provinceCode}`;
    expect((await listActivations(await filtersOf(prefettura, `provincia=${other?.sigla}`), null)).rows).toEqual([]);
    expect((await listActivations(await filtersOf(supervisore, "nome=Altrove"), null)).rows).toHaveLength(1);
  });
});

describe("sending one link", () => {
  test("replaces the one before", async () => {
    const row = await comune("Uno");
    const former = await link(row);
    await send(prefettura, row.id);
    expect(await openLinks(row.id)).toHaveLength(1);
    expect(await describeLink(former)).toMatchObject({ refusal: "revoked" });
    const [entry] = await sql`select person_id::int id, action from audit_log where comune_id = ${row.id}`;
    expect(entry).toEqual({ id: prefettura.personId, action: "activation.sent" });
  });

  test("by two people at once leaves one good link", async () => {
    const row = await comune("Due");
    await Promise.all([send(prefettura, row.id), send(supervisore, row.id), send(prefettura, row.id)]);
    expect(await openLinks(row.id)).toHaveLength(1);
  });

  test("to a comune of another province is as if it did not exist", async () => {
    for (const id of [elsewhere.id, 999_999_999, "x", ""])
      await expect(send(prefettura, id)).rejects.toBeInstanceOf(NotFound);
    expect(await openLinks(elsewhere.id)).toHaveLength(0);
  });

  test("is for nobody else", async () => {
    const row = await comune("Tre");
    const others = [await makeActor("referente", { comuneId: row.id }), await makeActor("ministero")];
    for (const other of others) await expect(send(other, row.id)).rejects.toBeInstanceOf(NotFound);
  });

  test("where there is a referente, or no address, is refused", async () => {
    const { active } = await everyState();
    await expect(send(prefettura, active.id)).rejects.toBeInstanceOf(Conflict);
    const bare = await comune("Nudo", false);
    await expect(send(prefettura, bare.id)).rejects.toBeInstanceOf(Conflict);
  });
});

describe("sending many", () => {
  const start = async (number: number, query = `provincia=${here.sigla}`) =>
    startRun(supervisore, await filtersOf(supervisore, query), { numero: String(number) }, "203.0.113.1");

  test("goes to those that need a link, once, however often the job runs", async () => {
    const { sent, active } = await everyState();
    const run = await start(3);
    await Promise.all([sendActivations({ runId: run }), sendActivations({ runId: run })]);
    await sendActivations({ runId: run });
    const [row] = await sql`select done, sent, finished_at is not null finished from activation_runs where id = ${run}`;
    expect(row).toEqual({ done: 3, sent: 3, finished: true });
    expect(await openLinks(sent.id)).toHaveLength(1);
    expect(await openLinks(active.id)).toHaveLength(0);
    expect(await sendableIds(await filtersOf(supervisore, `provincia=${here.sigla}`))).toEqual([]);
    const events = await sql`select 1 from events e join links l on l.id = (e.payload ->> 'linkId')::bigint
      join comuni c on c.id = l.comune_id where c.province_code = ${here.code}`;
    expect(events).toHaveLength(3);
  });

  test("passes over a comune that was activated in the meantime", async () => {
    const row = await comune("Svelto");
    const run = await start(1);
    await makeActor("referente", { comuneId: row.id });
    await sendActivations({ runId: run });
    expect(await openLinks(row.id)).toHaveLength(0);
  });

  test("goes on from the last slice", async () => {
    const rows = [];
    for (let number = 0; number < SLICE + 5; number += 1) rows.push((await comune(`Molti ${number}`)).id);
    const run = await start(SLICE + 5);
    expect(await sendSlice(run)).toBe(true);
    const [half] = await db.select().from(activationRuns).where(eq(activationRuns.id, run));
    expect([half?.done, half?.finishedAt]).toEqual([SLICE, null]);
    await sendActivations({ runId: run });
    const open =
      await sql`select count(*)::int count from links where comune_id in ${sql(rows)} and revoked_at is null`;
    expect(open[0]?.count).toBe(SLICE + 5);
  });

  test("asks again when the number is not the one that was shown", async () => {
    await comune("Nuovo");
    await expect(start(7)).rejects.toBeInstanceOf(Invalid);
    await expect(start(0, "nome=nessunocosì")).rejects.toBeInstanceOf(Invalid);
  });

  test("is not for Prefetture nor for agents", async () => {
    await comune("Vietato");
    for (const actor of [prefettura, await makeActor("agente")]) {
      const filters = await filtersOf(actor);
      const attempt = startRun(actor, filters, { numero: String((await sendableIds(filters)).length) }, "");
      await expect(attempt).rejects.toBeInstanceOf(Forbidden);
    }
  });
});
