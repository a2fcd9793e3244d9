import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { actorOf, makeActor } from "~/features/accounts/joining/testing";
import { PersonalDataFound } from "~/features/guard/check/warning";
import { makeChoice } from "~/lib/choice";
import { Conflict, Forbidden, Gone, Invalid, NotFound } from "~/lib/errors";
import { db, sql } from "~db/client.server";
import { makeComune, makeProvince, makeRegion } from "../../../test/factories/registry";
import { noticeReach, noticeReaders } from "./audience.server";
import { publishNotice } from "./jobs.server";
import { readingsCsv, readingsOf } from "./managing/readings.server";
import { withdrawNotice } from "./managing/withdraw.server";
import { listNotices, readNotice } from "./queries.server";
import { confirmNotice, markNoticeRead } from "./reading/mark.server";
import { pendingNotices } from "./reading/own.server";
import { refreshStanding, standing } from "./standing.server";
import { ADDRESS, emptyNotices, makeNotice, momentIn } from "./testing";

const choice = makeChoice();
let mina: Actor;

beforeEach(async () => {
  await emptyNotices();
  mina = await makeActor("ministero");
});

const titles = async () => (await listNotices(choice)).map(({ title }) => title);
const slugOf = async (id: number) => (await sql`select slug from notices where id = ${id}`)[0]?.slug as string;

/** A comune in the stage of tests with web services, its referente, and an authority that watches it. */
async function makePlace(name: string) {
  const region = await makeRegion();
  const province = await makeProvince({ regionCode: region.code });
  const comune = await makeComune({ name, provinceCode: province.code });
  await sql`update plans set sheet_sent_on = '2026-01-10', file_sent_on = '2026-03-10', modality = 'WS' where comune_id = ${comune.id}`;
  const [authority] =
    await sql`insert into authorities (kind, name) values ('prefettura', ${`Prefettura di ${province.code}`}) returning id::int`;
  await sql`insert into authority_provinces (authority_id, province_code) values (${authority?.id}, ${province.code})`;
  return {
    region,
    province,
    comune,
    referente: await makeActor("referente", { comuneId: comune.id }),
    operatore: await makeActor("operatore", { comuneId: comune.id }),
    prefettura: await makeActor("prefettura", { authorityId: authority?.id }),
  };
}

const readersOf = async (id: number) => (await noticeReaders(db, id, 0, 100)).map(({ personId }) => personId);
const ids = (...actors: Actor[]) => actors.map(({ personId }) => personId).sort((a, b) => a - b);

describe("a notice written in the site", () => {
  test("is on the pages at once, with its revision and a job that tells it", async () => {
    const id = await makeNotice(mina, { titolo: "Cambia l'orario del supporto" });
    expect(await titles()).toEqual(["Cambia l'orario del supporto"]);
    const page = await readNotice(await slugOf(id), choice, null);
    expect(page.html).toContain("Da lunedì il servizio risponde");
    expect(page.notice).toMatchObject({ owner: "Ministero dell'Interno", importance: "ordinario" });
    expect(await sql`select title, person_id::int from notice_revisions`).toMatchObject([{ person_id: mina.personId }]);
  });

  test("that is a draft is read by nobody, and is written only by Sogei and the Ministero", async () => {
    const id = await makeNotice(mina, { intento: "bozza" });
    expect(await titles()).toEqual([]);
    await expect(readNotice(await slugOf(id), choice, null)).rejects.toThrow(NotFound);
    const { referente, prefettura } = await makePlace("Ivrea");
    for (const actor of [referente, prefettura, await makeActor("admin")])
      await expect(makeNotice(actor)).rejects.toThrow(Forbidden);
  });

  test("stands on pages from its hour to its end, and is told from its hour", async () => {
    const id = await makeNotice(mina, { ...momentIn("pubblica", 60), ...momentIn("scade", 120) });
    const slug = await slugOf(id);
    expect(await titles()).toEqual([]);
    await publishNotice({ noticeId: id });
    expect(await sql`select 1 from events`).toHaveLength(0);
    const at = async (from: string, until: string) => {
      await sql`update entries set visible_from = now() + ${from}::interval, visible_until = now() + ${until}::interval`;
      await sql`update notices set publish_at = now() + ${from}::interval, expires_at = now() + ${until}::interval`;
    };
    await at("-1 minute", "1 hour");
    expect(await titles()).toHaveLength(1);
    await publishNotice({ noticeId: id });
    await publishNotice({ noticeId: id });
    expect(await sql`select name from events`).toEqual([{ name: "notice.published" }]);
    await at("-2 hours", "-1 second");
    expect(await titles()).toEqual([]);
    await expect(readNotice(slug, choice, null)).rejects.toThrow(Gone);
  });

  test("makes known to every process at which instants pages change", async () => {
    await makeNotice(mina, { ...momentIn("pubblica", 60), ...momentIn("scade", 120), importanza: "importante" });
    await refreshStanding();
    const inMinutes = (at: number) => Math.ceil((at - Date.now()) / 60_000);
    expect(
      standing()
        .instants.map(inMinutes)
        .sort((a, b) => a - b),
    ).toEqual([60, 120]);
    expect(standing().urgent.map(({ from, until }) => [inMinutes(from), inMinutes(until)])).toEqual([[60, 120]]);
  });

  test.each([
    ["a past hour", momentIn("pubblica", -120), "pubblica_giorno"],
    ["an end before its beginning", { ...momentIn("pubblica", 120), ...momentIn("scade", 60) }, "scade_giorno"],
    ["an hour that the clocks skip", { pubblica_giorno: "2027-03-28", pubblica_ora: "2:30" }, "pubblica_ora"],
    ["an hour that exists twice", { scade_giorno: "2027-10-31", scade_ora: "2:30" }, "scade_ora"],
    ["an hour without a day", { scade_ora: "9:00" }, "scade_giorno"],
    ["letters of no province", { province: "QQ" }, "province"],
    ["pages to verify for no version", { tocca: "EC075" }, "versione"],
    ["a page nobody can verify", { tocca: "/privacy", versione: "4.12" }, "tocca"],
    ["a link that leads nowhere", { testo: "Leggi [la guida](manuale:non/esiste) prima di iniziare." }, "testo"],
  ])("is refused for %s, beside the field", async (_, fields, field) => {
    const refused = await makeNotice(mina, fields).catch((error) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect(Object.keys(refused.fields)).toEqual([field]);
    expect(await sql`select 1 from notices`).toHaveLength(0);
  });

  test("with personal data in it is published once its writer has decided, and kept as a draft before", async () => {
    const fields = { testo: "Per le prove scrivi a RSSMRA80A01H501U, che risponde ogni giorno." };
    await makeNotice(mina, { ...fields, intento: "bozza" });
    const found = await makeNotice(mina, fields).catch((error) => error);
    expect(found).toBeInstanceOf(PersonalDataFound);
    const id = await makeNotice(mina, { ...fields, protezione: "maschera" });
    const { html } = await readNotice(await slugOf(id), choice, null);
    expect(html).not.toContain("RSSMRA80A01H501U");
  });

  test("changed after it is out keeps its beginning and its former text, and is told to nobody again", async () => {
    const id = await makeNotice(mina, { testo: "Il primo testo di questo avviso." });
    await publishNotice({ noticeId: id });
    await makeNotice(mina, { testo: "Il secondo testo di questo avviso." }, id);
    await publishNotice({ noticeId: id });
    expect((await readNotice(await slugOf(id), choice, null)).html).toContain("secondo testo");
    expect(await sql`select source from notice_revisions order by id`).toMatchObject([
      { source: "Il primo testo di questo avviso." },
      { source: "Il secondo testo di questo avviso." },
    ]);
    expect(await sql`select 1 from events`).toHaveLength(1);
    await expect(makeNotice(mina, momentIn("pubblica", 300), id)).rejects.toThrow(Invalid);
    await expect(makeNotice(mina, { intento: "bozza" }, id)).rejects.toThrow(Conflict);
  });

  test("withdrawn is gone from pages, and mails that wait do not leave", async () => {
    const { referente } = await makePlace("Ivrea");
    const id = await makeNotice(mina);
    await sql`insert into events (name, payload) values ('notice.published', '{}')`;
    await sql`update notices set event_id = 1`;
    await sql`insert into outgoing (event_id, kind, person_id, address, subject, body, href, message_id)
      values (1, 'notices', ${referente.personId}, 'a@b.example', 'Avviso', '{}', '/avvisi/x', '<1>')`;
    await expect(withdrawNotice(mina, id, {}, ADDRESS)).rejects.toThrow(Invalid);
    await withdrawNotice(mina, id, { conferma: "1" }, ADDRESS);
    expect(await titles()).toEqual([]);
    expect(await sql`select subject, href, failure from outgoing`).toEqual([
      { subject: "Messaggio ritirato", href: null, failure: "withdrawn" },
    ]);
    await expect(makeNotice(mina, {}, id)).rejects.toThrow(Conflict);
  });
});

describe("whom a notice is for", () => {
  test("everybody, when nothing is chosen", async () => {
    const ivrea = await makePlace("Ivrea");
    const { referente, operatore, prefettura } = ivrea;
    const id = await makeNotice(mina);
    expect(await readersOf(id)).toEqual(ids(mina, referente, operatore, prefettura));
  });

  test("comuni for which all that is chosen is true; of the places one is enough", async () => {
    const [ivrea, aosta] = [await makePlace("Ivrea"), await makePlace("Aosta")];
    await sql`update plans set modality = 'WA' where comune_id = ${aosta.comune.id}`;
    const inTest = await makeNotice(mina, { "fase-test": "1", "modalita-WS": "1" });
    expect(await readersOf(inTest)).toEqual(ids(ivrea.referente, ivrea.operatore));
    const later = await makeNotice(mina, { "fase-subentro": "1" });
    expect(await readersOf(later)).toEqual([]);
    const places = { [`regione-${ivrea.region.code}`]: "1", province: aosta.province.sigla };
    const near = await makeNotice(mina, places);
    expect(await readersOf(near)).toEqual(
      ids(ivrea.referente, ivrea.operatore, ivrea.prefettura, aosta.referente, aosta.operatore, aosta.prefettura),
    );
    expect(await noticeReach(db, near)).toEqual({ people: 6, comuni: 2 });
    const both = await makeNotice(mina, { ...places, "modalita-WA": "1" });
    expect(await readersOf(both)).toEqual(ids(aosta.referente, aosta.operatore));
  });

  test("comuni with a product, and its maker", async () => {
    const ivrea = await makePlace("Ivrea");
    const [vendor] = await sql`insert into vendors (name) values ('Gestionali Uniti') returning id::int`;
    const [product] =
      await sql`insert into products (vendor_id, name) values (${vendor?.id}, 'Anagrafe Sette') returning id::int`;
    await sql`update plans set product_id = ${product?.id} where comune_id = ${ivrea.comune.id}`;
    const silvio = await makeActor("software_house", { vendorId: vendor?.id });
    const id = await makeNotice(mina, { [`prodotto-${product?.id}`]: "1" });
    expect(await readersOf(id)).toEqual(ids(ivrea.referente, ivrea.operatore, silvio));
  });

  test("whose membership has ended, or who has closed the account, is not among them", async () => {
    const { referente, operatore, prefettura } = await makePlace("Ivrea");
    await sql`update memberships set ended_at = now() where person_id = ${referente.personId}`;
    await sql`update people set closed_at = now(), email = null where id = ${operatore.personId}`;
    const id = await makeNotice(mina);
    expect(await readersOf(id)).toEqual(ids(mina, prefettura));
  });

  test("one that only they may read is nowhere for anybody else", async () => {
    const [ivrea, aosta] = [await makePlace("Ivrea"), await makePlace("Aosta")];
    const id = await makeNotice(mina, {
      lettori: "few",
      province: ivrea.province.sigla,
      titolo: "Solo per pochi comuni",
    });
    const slug = await slugOf(id);
    expect(await titles()).toEqual([]);
    expect(await sql`select 1 from entries`).toHaveLength(0);
    for (const actor of [ivrea.operatore, ivrea.prefettura, mina])
      expect((await readNotice(slug, choice, actor)).notice.title).toBe("Solo per pochi comuni");
    for (const actor of [null, aosta.operatore, aosta.prefettura])
      await expect(readNotice(slug, choice, actor)).rejects.toThrow(NotFound);
    await sql`update memberships set ended_at = now() where person_id = ${ivrea.operatore.personId}`;
    await expect(readNotice(slug, choice, ivrea.operatore)).rejects.toThrow(NotFound);
  });
});

describe("what is asked of who reads", () => {
  test("an important notice stands on the pages of those it is for until they have read it", async () => {
    const [ivrea, aosta] = [await makePlace("Ivrea"), await makePlace("Aosta")];
    const id = await makeNotice(mina, { importanza: "importante", province: ivrea.province.sigla });
    const slug = await slugOf(id);
    expect(await pendingNotices(ivrea.operatore)).toMatchObject([{ slug, importance: "importante" }]);
    expect(await pendingNotices(aosta.operatore)).toEqual([]);
    await expect(markNoticeRead(aosta.operatore, slug)).rejects.toThrow(NotFound);
    await markNoticeRead(ivrea.operatore, slug);
    expect(await pendingNotices(ivrea.operatore)).toEqual([]);
    expect(await pendingNotices(ivrea.referente)).toHaveLength(1);
    await sql`update notices set expires_at = now()`;
    expect(await pendingNotices(ivrea.referente)).toEqual([]);
  });

  test("a blocking one stays on a referente's until one of them has confirmed for the comune", async () => {
    const ivrea = await makePlace("Ivrea");
    const second = await makeActor("referente", { comuneId: ivrea.comune.id });
    const id = await makeNotice(mina, { importanza: "bloccante", province: ivrea.province.sigla });
    const slug = await slugOf(id);
    const form = { comune: String(ivrea.comune.id) };
    await markNoticeRead(ivrea.referente, slug);
    expect(await pendingNotices(ivrea.referente)).toHaveLength(1);
    expect(await readingsOf(id)).toEqual({
      all: 1,
      confirmed: 0,
      missing: [{ name: "Ivrea", province: ivrea.province.name, referenti: 2 }],
    });
    await expect(confirmNotice(ivrea.operatore, slug, form, ADDRESS)).rejects.toThrow(Forbidden);
    await expect(confirmNotice(ivrea.prefettura, slug, form, ADDRESS)).rejects.toThrow(Forbidden);
    await Promise.all([ivrea.referente, second].map((actor) => confirmNotice(actor, slug, form, ADDRESS)));
    expect(await sql`select 1 from notice_confirmations`).toHaveLength(1);
    expect(await sql`select 1 from audit_log where action = 'notice.confirmed'`).toHaveLength(1);
    expect(await pendingNotices(await actorOf(ivrea.referente.personId))).toEqual([]);
    expect(await readingsOf(id)).toEqual({ all: 1, confirmed: 1, missing: [] });
    expect(await readingsCsv(id)).toMatch(/;Ivrea;Z\d+;sì;\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;Persona \d+;2\r\n$/);
  });

  test("of a comune the notice is not for, nothing can be confirmed", async () => {
    const [ivrea, aosta] = [await makePlace("Ivrea"), await makePlace("Aosta")];
    const slug = await slugOf(await makeNotice(mina, { importanza: "bloccante", province: ivrea.province.sigla }));
    const form = { comune: String(aosta.comune.id) };
    await expect(confirmNotice(aosta.referente, slug, form, ADDRESS)).rejects.toThrow(Conflict);
    const ordinary = await slugOf(await makeNotice(mina));
    await expect(confirmNotice(aosta.referente, ordinary, form, ADDRESS)).rejects.toThrow(Conflict);
  });
});
