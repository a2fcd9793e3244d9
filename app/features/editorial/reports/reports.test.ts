import { desc, getTableColumns } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor, Membership } from "~/features/accounts/actor";
import { deliverEvent } from "~/features/notifications/deliver.server";
import { takeFiles } from "~/features/uploads/accept.server";
import { filesOf } from "~/features/uploads/attach.server";
import { visitorMark } from "~/lib/http/visitor.server";
import { db, sql } from "~db/client.server";
import type { Role } from "~db/enums";
import { helpfulVotes, suggestions } from "~db/schema/feedback";
import { makeMembership, makePerson } from "../../../../test/factories/accounts";
import { makeEntry } from "../../../../test/factories/content";
import { makeReceived } from "../../../../test/factories/files";
import { makeComune } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { closeReport } from "./close-report.server";
import { countReports, listComments, listReports, mayReadReportFiles, readOwnReport } from "./queries.server";
import { reportPage } from "./report-page.server";
import { readPosition } from "./views";

const ADDRESS = "203.0.113.9";
const TEXT = "Manca il caso dei cittadini AIRE.";
const report = (form: Record<string, string>) => reportPage(form, ADDRESS);

let olga: Actor;
let vito: Actor;
let comuneId: number;

beforeEach(async () => {
  comuneId = (await makeComune({ name: "Ivrea" })).id;
  olga = await actor("operatore", comuneId);
  vito = await actor("supervisore");
});
afterEach(() =>
  empty("entries, helpful_votes, suggestions, files, events, audit_log, outgoing, people, rate_limits, daily_salts"),
);

async function actor(role: Role, ofComune: number | null = null): Promise<Actor> {
  const person = await makePerson();
  await makeMembership({ personId: person.id, role, comuneId: ofComune });
  const membership = { role, comuneId: ofComune, comuneName: "Ivrea", comuneIstat: "001125", provinceCodes: [] };
  return {
    personId: person.id,
    sessionId: 1,
    name: person.name ?? "",
    email: person.email,
    memberships: [membership as unknown as Membership],
    comuneId: ofComune,
    unread: 0,
    hasPassword: true,
    hasSecondFactor: true,
  };
}

async function sent(form: Record<string, string>, files: [name: string, content: string][] = []) {
  const received = files.map(([name, content]) => makeReceived(name, content));
  const attachments = await takeFiles(received, [], { personId: olga.personId, address: ADDRESS });
  await reportPage({ testo: TEXT, comune: String(comuneId), ...form }, ADDRESS, { actor: olga, attachments });
  const [last] = await db.select().from(suggestions).orderBy(desc(suggestions.id));
  return last?.id ?? 0;
}

describe("a report", () => {
  test("keeps the text and the page, without the reader's choice", async () => {
    expect(await report({ pagina: "/faq/pin-bloccato?fase=test", testo: `  ${TEXT}\n` })).toBe("/faq/pin-bloccato");
    expect(await db.select().from(suggestions)).toMatchObject([{ path: "/faq/pin-bloccato", body: TEXT }]);
  });

  test("may be of the whole site", async () => {
    await report({ pagina: "", testo: TEXT });
    await report({ testo: TEXT });
    expect((await db.select().from(suggestions)).map(({ path }) => path)).toEqual(["", ""]);
  });

  test("keeps nothing of a visitor, whatever the form says: neither the address nor its mark is anywhere", async () => {
    await report({ pagina: "/faq/pin-bloccato", testo: TEXT, rispondetemi: "si", comune: String(comuneId) });
    expect(Object.keys(getTableColumns(suggestions)).sort()).toEqual(
      ["answer", "body", "comuneId", "createdAt", "handledAt", "handledBy", "id", "path", "personId"].sort(),
    );
    const kept = await db.select().from(suggestions);
    expect(kept).toMatchObject([{ personId: null, comuneId: null }]);
    expect(JSON.stringify(kept)).not.toContain(ADDRESS);
    expect(JSON.stringify(kept)).not.toContain(await visitorMark(ADDRESS));
  });

  test.each(["//evil.example", "/\\evil", "https://evil.example/", "faq", `/${"a".repeat(300)}`])(
    "of «%s», which is no page of this site, is refused with words of ours",
    async (pagina) => {
      await expect(report({ pagina, testo: TEXT })).rejects.toMatchObject({
        status: 422,
        fields: { pagina: "Indica una pagina di questo sito, che comincia con /." },
      });
    },
  );

  test.each<[string, Record<string, string>, string]>([
    ["no text", {}, "Scrivi almeno dieci caratteri"],
    ["nine characters", { testo: " 123456789 " }, "Scrivi almeno dieci caratteri"],
    ["4,001 characters", { testo: "a".repeat(4001) }, "supera i 4.000 caratteri"],
  ])("with %s is refused with words of ours", async (_what, form, said) => {
    await expect(report(form)).rejects.toMatchObject({ fields: { testo: expect.stringContaining(said) } });
    expect(await db.select().from(suggestions)).toEqual([]);
  });

  test("has a limit", async () => {
    for (let index = 0; index < 20; index += 1) await report({ testo: TEXT });
    await expect(report({ testo: TEXT })).rejects.toMatchObject({ status: 429 });
  });
});

describe("a report of somebody who is signed in", () => {
  test("keeps who wrote it only if they want an answer", async () => {
    await sent({});
    await sent({ rispondetemi: "si" });
    expect(await db.select().from(suggestions).orderBy(suggestions.id)).toMatchObject([
      { personId: null, comuneId: null },
      { personId: olga.personId, comuneId },
    ]);
  });

  test("is not written for a comune one does not work for", async () => {
    const other = await makeComune();
    await expect(sent({ rispondetemi: "si", comune: String(other.id) })).rejects.toMatchObject({ status: 403 });
    expect(await db.$count(suggestions)).toBe(0);
  });

  test("brings its files; refused ones are named beside the field and nothing is sent", async () => {
    const id = await sent({}, [["esito.csv", "a;b"]]);
    expect(await filesOf("report", [id])).toMatchObject([{ name: "esito.csv" }]);
    await expect(sent({ testo: "" }, [["a.svg", "<svg/>"]])).rejects.toMatchObject({
      fields: { testo: expect.any(String), allegati: expect.stringContaining("«a.svg»") },
    });
    expect(await db.$count(suggestions)).toBe(1);
  });

  test("shows its files to who handles reports and to who signed it, nobody else", async () => {
    const [signed, unsigned] = [await sent({ rispondetemi: "si" }, [["a.txt", "a"]]), await sent({})];
    const others = [await actor("operatore", comuneId), await actor("agente"), await actor("ministero")];
    expect(await Promise.all([vito, olga].map((reader) => mayReadReportFiles(reader, signed)))).toEqual([true, true]);
    for (const reader of others) expect(await mayReadReportFiles(reader, signed)).toBe(false);
    expect(await mayReadReportFiles(olga, unsigned)).toBe(false);
    expect(await mayReadReportFiles(olga, 999)).toBe(false);
    await expect(readOwnReport(others[0] as Actor, signed)).rejects.toMatchObject({ status: 404 });
    expect(await readOwnReport(olga, signed)).toMatchObject({ body: TEXT, files: [{ name: "a.txt" }] });
  });
});

describe("closing a report", () => {
  const close = (id: number, form = {}, who = vito) => closeReport(who, id, form, ADDRESS);

  test("is recorded without its words, and its writer gets the answer", async () => {
    const id = await sent({ rispondetemi: "si" });
    await close(id, { risposta: " Corretto, grazie. " });
    expect(await readOwnReport(olga, id)).toMatchObject({ answer: "Corretto, grazie.", handledAt: expect.any(Date) });
    const [entry] =
      await sql`select action, comune_id::int, details::text from audit_log where action = 'report.handled'`;
    expect(entry).toMatchObject({ comune_id: comuneId, details: '{"answered": true}' });
    const [event] = await sql`select id::int, payload from events where name = 'report.handled'`;
    expect(event?.payload).toEqual({ reportId: id });
    await deliverEvent({ eventId: event?.id });
    const messages = await sql`select person_id::int, href, body::text from outgoing`;
    expect(messages).toMatchObject([{ person_id: olga.personId, href: `/segnalazioni/${id}` }]);
    expect(messages[0]?.body).toContain("Corretto, grazie.");
  });

  test("without a writer tells nobody", async () => {
    const id = await sent({});
    await close(id, { risposta: "A chi?" });
    expect(await db.select().from(suggestions)).toMatchObject([{ answer: null, handledBy: vito.personId }]);
    expect(await sql`select 1 from events where name = 'report.handled'`).toHaveLength(0);
  });

  test("happens once, also when two do it at the same moment", async () => {
    const id = await sent({ rispondetemi: "si" });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => close(id, { risposta: "Fatto." })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { status: 409 } });
    expect(await sql`select 1 from events where name = 'report.handled'`).toHaveLength(1);
  });

  test("is for who may read reports", async () => {
    const id = await sent({});
    for (const who of [olga, await actor("agente"), await actor("ministero")]) {
      await expect(close(id, {}, who)).rejects.toMatchObject({ status: 403 });
    }
    await expect(close(999)).rejects.toMatchObject({ status: 404 });
    await expect(close(id, { risposta: "a".repeat(2001) })).rejects.toMatchObject({ status: 422 });
  });
});

describe("the lists", () => {
  test("go page by page, forth and back, without missing a report", async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({ path: `/${index}`, body: TEXT }));
    await db.insert(suggestions).values(rows);
    const seen: number[] = [];
    let next: number | null = 0;
    let last = await listReports("aperte", null);
    for (; next !== null; next = last.next) {
      if (next) last = await listReports("aperte", { direction: "after", id: next });
      seen.push(...last.rows.map(({ id }) => id));
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index));
    const before = await listReports("aperte", { direction: "before", id: last.previous ?? 0 });
    expect(before.rows.map(({ id }) => id)).toEqual(seen.slice(25, 50));
  });

  test("separate open from closed, and hold the comments to votes", async () => {
    const id = await sent({ rispondetemi: "si" }, [["a.txt", "a"]]);
    await report({ testo: TEXT });
    await closeReport(vito, id, {}, ADDRESS);
    const entry = await makeEntry({ slug: "pin-bloccato" });
    const vote = { entryId: entry.id, helpful: false };
    await db.insert(helpfulVotes).values([{ ...vote, comment: "Manca il PUK" }, vote]);
    expect((await listReports("aperte", null)).rows).toMatchObject([{ writer: null, files: 0 }]);
    expect((await listReports("chiuse", null)).rows).toMatchObject([
      { writer: { name: olga.name, comune: "Ivrea" }, files: 1 },
    ]);
    expect((await listComments(null)).rows).toMatchObject([{ path: "/faq/pin-bloccato", body: "Manca il PUK" }]);
    expect(await countReports()).toEqual({ aperte: 1, chiuse: 1, commenti: 1 });
  });

  test.each(["dopo=x", "dopo=-1", "prima=1e9", "dopo=99999999999999999", ""])("«%s» is the first page", (query) => {
    expect(readPosition(new URLSearchParams(query))).toBeNull();
  });
});
