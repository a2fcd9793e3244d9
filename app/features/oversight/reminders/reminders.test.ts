import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { actorOf, giveAddress, makeActor } from "~/features/accounts/joining/testing";
import { messagesOf } from "~/features/notifications/rules.server";
import { listPlaces } from "~/features/registry/places.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import { db, sql } from "~db/client.server";
import { authorities, authorityProvinces } from "~db/schema/registry";
import { makeComune, makeProvince } from "../../../../test/factories/registry";
import { watchedCsv } from "../authority/csv.server";
import { readWatchFilters } from "../authority/filters";
import { countWatched, listWatched } from "../authority/list.server";
import { chosenMayors, recordMayors } from "../mayors/record.server";
import { listReminders, readReminder } from "./history.server";
import { prepareReminder } from "./prepare.server";
import { sendReminder } from "./send.server";

let provinces: string[];
let prefettura: Actor;

beforeEach(async () => {
  // One authority may watch several provinces, as that of Cagliari does.
  const made = [await makeProvince(), await makeProvince()];
  provinces = made.map(({ code }) => code);
  const [authority] = await db
    .insert(authorities)
    .values({ kind: "prefettura", name: `Prefettura di ${provinces[0]}` })
    .returning();
  const authorityId = authority?.id ?? 0;
  await db.insert(authorityProvinces).values(provinces.map((provinceCode) => ({ provinceCode, authorityId })));
  prefettura = await makeActor("prefettura", { authorityId });
});

async function comune(name: string, { province = 0, address = true } = {}) {
  const row = await makeComune({ name, provinceCode: provinces[province] });
  if (address) await giveAddress(row.id);
  return row.id;
}

const form = (ids: number[], more: Record<string, string> = {}) => ({
  modello: "scheda",
  comuni: ids.join(" "),
  ...more,
});
const send = (ids: number[], more = {}, actor = prefettura) => sendReminder(actor, form(ids, more), "203.0.113.1");
const writtenTo = (id: number) =>
  sql`select 1 from reminder_comuni where comune_id = ${id} and outcome in ('referente', 'istituzionale')`;
const eventsFor = (id: number) =>
  sql`select id from events where name = 'reminder.sent' and payload->>'comuneId' = ${String(id)}`;

describe("a reminder", () => {
  test("goes to the referente, else to the institutional address; who has neither is kept in the list of those left out", async () => {
    const [known, mailbox, nowhere] = [
      await comune("Alba", { address: false }),
      await comune("Bra", { province: 1 }),
      await comune("Cuneo", { address: false }),
    ];
    const referente = await makeActor("referente", { comuneId: known });
    const id = await send([known, mailbox, nowhere], { nota: "  Entro venerdì. " });
    const { comuni, written, note } = await readReminder(prefettura, String(id));
    expect(comuni.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["Alba", "referente"],
      ["Bra", "istituzionale"],
      ["Cuneo", "senza-recapito"],
    ]);
    expect([written, note]).toEqual([2, "Entro venerdì."]);
    const messages = await messagesOf(db, "reminder.sent", { reminderId: id, comuneId: known });
    expect(messages).toMatchObject([{ to: { personId: referente.personId, comuneId: known } }]);
    expect(messages[0]?.paragraphs).toContain("Entro venerdì.");
    expect(await messagesOf(db, "reminder.sent", { reminderId: id, comuneId: mailbox })).toMatchObject([
      { to: { address: `c${mailbox}@pec.example` } },
    ]);
    expect([(await eventsFor(known)).length, (await eventsFor(nowhere)).length]).toEqual([1, 0]);
  });

  test("a comune is written to once a week, whatever the template", async () => {
    const id = await comune("Alba");
    await sql`update plans set file_planned_on = '2020-01-01' where comune_id = ${id}`;
    await send([id]);
    await expect(send([id], { modello: "ritardo" })).rejects.toThrow(Invalid);
    await sql`update reminder_comuni set created_at = now() - interval '6 days 23 hours' where comune_id = ${id}`;
    await expect(send([id])).rejects.toThrow(Invalid);
    await sql`update reminder_comuni set created_at = now() - interval '7 days 1 hour' where comune_id = ${id}`;
    await send([id], { modello: "ritardo" });
    expect(await eventsFor(id)).toHaveLength(2);
  });

  test("several people who send at the same moment write to each comune once", async () => {
    const ids = [await comune("Alba"), await comune("Bra"), await comune("Cuneo")];
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => send(index % 2 ? ids : [...ids].reverse())),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const id of ids) expect([(await writtenTo(id)).length, (await eventsFor(id)).length]).toEqual([1, 1]);
  });

  test("reaches nobody outside one's provinces, and is nobody else's to send", async () => {
    const [mine, other] = [await comune("Alba"), (await makeComune({ name: "Altrove" })).id];
    await giveAddress(other);
    await expect(send([mine, other])).rejects.toThrow(NotFound);
    await expect(prepareReminder(prefettura, form([other]))).rejects.toThrow(NotFound);
    await expect(chosenMayors(prefettura, form([other]))).rejects.toThrow(NotFound);
    expect(await eventsFor(mine)).toHaveLength(0);
    for (const role of ["ministero", "agente", "admin"] as const)
      await expect(send([mine], {}, await makeActor(role))).rejects.toThrow(Forbidden);
    const referente = await makeActor("referente", { comuneId: mine });
    await expect(send([mine], {}, referente)).rejects.toThrow(Forbidden);
  });

  test("its history is the authority's, another's is as if it did not exist", async () => {
    const id = await send([await comune("Alba")]);
    expect((await listReminders(prefettura, null)).rows).toMatchObject([{ id, written: 1, chosen: 1, kind: "scheda" }]);
    const province = await makeProvince();
    const [other] = await db
      .insert(authorities)
      .values({ kind: "prefettura", name: `Altra ${id}` })
      .returning();
    await db.insert(authorityProvinces).values({ provinceCode: province.code, authorityId: other?.id ?? 0 });
    const stranger = await makeActor("prefettura", { authorityId: other?.id });
    expect((await listReminders(stranger, null)).rows).toEqual([]);
    await expect(readReminder(stranger, String(id))).rejects.toThrow(NotFound);
  });

  test.each([
    ["nothing chosen", { comuni: "" }, { form: "Scegli almeno un comune dell'elenco." }],
    ["a template that is none", { modello: "altro" }, { modello: "Scegli che cosa sollecitare." }],
    ["too long a sentence", { nota: "a".repeat(1001) }, { nota: "Scrivi al massimo 1.000 caratteri." }],
  ])("%s comes back with its sentence", async (_words, more, fields) => {
    const id = await comune("Alba");
    await expect(send([id], more)).rejects.toMatchObject({ fields });
  });
});

describe("informed mayors", () => {
  const record = (ids: number[], giorno: string) => recordMayors(prefettura, form(ids, { giorno }), "203.0.113.1");

  test("the day is recorded for each comune, and recorded again", async () => {
    const [alba, bra] = [await comune("Alba"), await comune("Bra")];
    expect(await record([alba, bra], "2026-01-10")).toBe(2);
    expect(await record([alba], "2026-02-01")).toBe(1);
    const rows = await listWatched(await filtersOf("sindaco=informato"));
    expect(rows.map(({ name, informedOn }) => [name, informedOn])).toEqual([
      ["Alba", "2026-02-01"],
      ["Bra", "2026-01-10"],
    ]);
    expect(await sql`select 1 from audit_log where action = 'mayor.informed' and comune_id = ${alba}`).toHaveLength(2);
  });

  test.each(["", "31/12/2025", "2026-02-31", "2999-01-01", "2015-12-31"])(
    "«%s» is no day they were informed",
    async (day) => {
      const id = await comune("Alba");
      await expect(record([id], day)).rejects.toThrow(Invalid);
    },
  );
});

const filtersOf = async (query: string) =>
  readWatchFilters(new URLSearchParams(query), await listPlaces(), await actorOf(prefettura.personId));

describe("the list", () => {
  test("shows the comuni of all the authority's provinces and of no other, with whom to write to", async () => {
    const alba = await comune("Alba", { address: false });
    await comune("Bra", { province: 1 });
    await comune("Cuneo", { address: false });
    await makeComune({ name: "Altrove" });
    await makeActor("referente", { comuneId: alba });
    const rows = await listWatched(await filtersOf(""));
    expect(rows.map(({ name, referenti, address }) => [name, referenti.length, address !== null])).toEqual([
      ["Alba", 1, false],
      ["Bra", 0, true],
      ["Cuneo", 0, false],
    ]);
    expect(await countWatched(provinces)).toMatchObject({ total: 3, sheets: 0, unreachable: 1, informed: 0 });
    const names = async (query: string) => (await listWatched(await filtersOf(query))).map(({ name }) => name);
    expect(await names("recapito=nessuno")).toEqual(["Cuneo"]);
    expect(await names("recapito=istituzionale")).toEqual(["Bra"]);
    expect(await names("recapito=referente")).toEqual(["Alba"]);
  });

  test("stands in the order asked for", async () => {
    const [alba, bra, cuneo] = [await comune("Alba"), await comune("Bra"), await comune("Cuneo")];
    await sql`update plans set file_planned_on = '2020-03-01' where comune_id = ${alba}`;
    await sql`update plans set file_planned_on = '2020-01-01', sheet_sent_on = '2016-09-01' where comune_id = ${cuneo}`;
    await sql`update plans set completed_on = '2020-01-01', sheet_sent_on = '2016-08-01' where comune_id = ${bra}`;
    const names = async (query: string) => (await listWatched(await filtersOf(query))).map(({ name }) => name);
    expect(await names("ordine=ritardo")).toEqual(["Cuneo", "Alba", "Bra"]);
    expect(await names("ordine=fase")).toEqual(["Alba", "Cuneo", "Bra"]);
    expect(await names("ordine=scheda")).toEqual(["Alba", "Bra", "Cuneo"]);
    expect(await names("ordine=altro")).toEqual(["Alba", "Bra", "Cuneo"]);
  });

  test("its file says the same, runs no formula and knows nothing of software", async () => {
    const id = await comune("=HYPERLINK(1)");
    await sql`update plans set software = 'Segreto' where comune_id = ${id}`;
    const file = await watchedCsv(await filtersOf("software=SEGRETO"));
    expect(file).toContain("'=HYPERLINK(1)");
    expect(file).not.toMatch(/segreto/i);
  });
});
