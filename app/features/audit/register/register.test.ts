import { beforeEach, describe, expect, test } from "vitest";
import { Invalid } from "~/lib/errors";
import { db, sql } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { auditLog } from "~db/schema/kernel";
import { makeComune } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { chooseFilters } from "./choose.server";
import { exportRegister } from "./export.server";
import { filterParams, readFilters } from "./filters";
import { readPosition, registerPage } from "./queries.server";
import { personWords, subjectWords } from "./words";

const ALL = readFilters(new URLSearchParams());
const filters = (params: Record<string, string>) => readFilters(new URLSearchParams(params));

async function makeOne(values: Partial<typeof auditLog.$inferInsert> = {}) {
  const [row] = await db
    .insert(auditLog)
    .values({ action: "account.signed-in", subjectKind: "session", subjectId: "1", ...values })
    .returning();
  if (!row) throw new Error("the row was not written");
  return row;
}

async function makeNamed(name: string | null, values: Partial<typeof people.$inferInsert> = {}) {
  const email = name && `${name.toLowerCase().replaceAll(" ", ".")}@comune.example`;
  const [row] = await db
    .insert(people)
    .values({ name, email, ...values })
    .returning();
  if (!row) throw new Error("the person was not written");
  return row;
}

beforeEach(() => empty("audit_log, people, comuni"));

const idsOf = async (params: Record<string, string>) =>
  (await registerPage(filters(params), null)).rows.map(({ id }) => id);

describe("the register", () => {
  test("turns its pages newest first, forwards and back, also among rows of the same instant", async () => {
    const at = new Date();
    const made = [];
    for (let index = 0; index < 7; index += 1) made.push((await makeOne({ at })).id);
    const newestFirst = made.reverse();
    const first = await registerPage(ALL, null, 3);
    expect(first).toMatchObject({ previous: null, next: newestFirst[2] });
    const second = await registerPage(ALL, { direction: "after", id: first.next ?? 0 }, 3);
    const third = await registerPage(ALL, { direction: "after", id: second.next ?? 0 }, 3);
    expect([...first.rows, ...second.rows, ...third.rows].map(({ id }) => id)).toEqual(newestFirst);
    expect(third.next).toBeNull();
    const back = await registerPage(ALL, { direction: "before", id: third.previous ?? 0 }, 3);
    expect(back.rows.map(({ id }) => id)).toEqual(second.rows.map(({ id }) => id));
  });

  test("is filtered by what was done, on what, by whom, for which comune and when", async () => {
    const [anna, bruno] = [await makeNamed("Anna Atti"), await makeNamed("Bruno Bolli")];
    const comune = await makeComune();
    const uploaded = await makeOne({ action: "file.uploaded", subjectKind: "file", subjectId: "7", personId: anna.id });
    const there = await makeOne({ comuneId: comune.id, personId: bruno.id });
    // One second before midnight in Rome, in winter.
    const late = await makeOne({ at: new Date("2026-01-15T22:59:59Z") });
    expect(await idsOf({ azione: "file.uploaded" })).toEqual([uploaded.id]);
    expect(await idsOf({ oggetto: "file" })).toEqual([uploaded.id]);
    expect(await idsOf({ oggetto: "file:8" })).toEqual([]);
    expect(await idsOf({ persona: `${bruno.id}` })).toEqual([there.id]);
    expect(await idsOf({ persona: `${bruno.id},${anna.id}` })).toEqual([there.id, uploaded.id]);
    expect(await idsOf({ comune: `${comune.id}` })).toEqual([there.id]);
    expect(await idsOf({ dal: "2026-01-15", al: "2026-01-15" })).toEqual([late.id]);
    expect(await idsOf({ dal: "2026-01-16", al: "2026-01-16" })).toEqual([]);
  });

  test("passes over what an address has no right to ask", async () => {
    const wild = {
      azione: "toString",
      oggetto: "x:1",
      persona: "1;drop,0,-1",
      comune: "a",
      dal: "2026-02-30",
      al: "x",
    };
    expect(filters(wild)).toEqual(ALL);
    expect(readPosition(new URLSearchParams({ dopo: "1e9" }))).toBeNull();
  });

  test("names people while they have an account, and afterwards says that it is closed", async () => {
    const anna = await makeNamed("Anna Atti");
    const closed = await makeNamed(null, { closedAt: new Date() });
    await makeOne({ personId: anna.id, subjectKind: "person", subjectId: `${closed.id}` });
    await makeOne({ personId: closed.id, subjectKind: "person", subjectId: `${anna.id}` });
    await makeOne({ personId: null });
    const { rows } = await registerPage(ALL, null);
    expect(rows.map(({ person }) => personWords(person))).toEqual(["Il sito", "account chiuso", "Anna Atti"]);
    expect(rows.map(subjectWords)).toEqual([`Accesso n. 1`, "Account di Anna Atti", `Account n. ${closed.id}`]);
  });

  test("reads one page of many rows from an index", async () => {
    await sql`insert into audit_log (at, action, subject_kind, subject_id)
      select now() - make_interval(mins => n), 'account.signed-in', 'session', n::text from generate_series(1, 20000) n`;
    await sql`analyze audit_log`;
    const plan =
      await sql`explain select * from audit_log where action = 'file.uploaded' order by at desc, id desc limit 51`;
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("audit_log_action");
  });
});

describe("the form", () => {
  test("leads to numbers: names and addresses typed in it never stand in an address of the site", async () => {
    const anna = await makeNamed("Anna Atti");
    const comune = await makeComune({ name: "Borgo Sesia" });
    const chosen = await chooseFilters({ persona: "anna.atti@comune.example", comune: "borgo sesia" });
    expect(filterParams(chosen)).toMatchObject({ persona: `${anna.id}`, comune: `${comune.id}` });
    expect(await chooseFilters({ persona: "ATTI" })).toMatchObject({ personIds: [anna.id] });
    expect(await chooseFilters({ comune: comune.istat })).toMatchObject({ comuneIds: [comune.id] });
    expect(await chooseFilters({ persona: "", "persona-scelta": `${anna.id}` })).toMatchObject({
      personIds: [anna.id],
    });
  });

  test.each([
    [{ persona: "nessuno" }, "persona"],
    // Not a pattern: nobody is called so.
    [{ persona: "%" }, "persona"],
    [{ comune: "nessuno" }, "comune"],
    [{ dal: "ieri" }, "dal"],
    [{ dal: "2026-02-02", al: "2026-02-01" }, "al"],
    [{ azione: "altro" }, "azione"],
  ])("says beside the field what is wrong with %j", async (form, field) => {
    await makeNamed("Anna Atti");
    const refusal = await chooseFilters(form as Record<string, string>).catch((error) => error);
    expect(refusal).toBeInstanceOf(Invalid);
    expect(Object.keys(refusal.fields)).toEqual([field]);
  });

  test("asks for more where a name is shared by too many", async () => {
    for (let index = 0; index < 21; index += 1) await makeNamed(`Maria Rossi ${index}`);
    await expect(chooseFilters({ persona: "maria" })).rejects.toMatchObject({
      fields: { persona: expect.any(String) },
    });
  });
});

describe("the file", () => {
  const text = async (pieces: AsyncIterable<string>) => {
    let whole = "";
    for await (const piece of pieces) whole += piece;
    return whole;
  };

  test("holds the filtered rows, inert for spreadsheets, and is itself recorded without names", async () => {
    const anna = await makeNamed("=Anna Atti");
    await makeOne({ personId: anna.id, at: new Date("2026-07-01T10:00:00Z"), address: "192.0.2.1" });
    await makeOne();
    const by = { personId: anna.id, address: "192.0.2.9" };
    const { name, pieces } = await exportRegister(filters({ persona: `${anna.id}`, al: "2026-07-02" }), by);
    expect(name).toMatch(/^registro-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await text(pieces)).split("\r\n");
    expect(lines[0]).toMatch(/^\ufeffNumero;Quando;Chi;/);
    expect(lines[1]).toContain("2026-07-01 12:00:00;'=Anna Atti;");
    expect(lines).toHaveLength(3);
    const [recorded] = (await registerPage(filters({ azione: "audit.exported" }), null)).rows;
    expect(recorded).toMatchObject({
      person: { id: anna.id },
      address: "192.0.2.9",
      details: { filters: ["persona", "al"] },
    });
  });

  test("has every row once, over many pieces, and ends at its limit", async () => {
    await sql`insert into audit_log (action, subject_kind, subject_id)
      select 'account.signed-in', 'session', n::text from generate_series(1, 2500) n`;
    const by = { personId: (await makeNamed("Anna Atti")).id, address: "" };
    const signIns = filters({ azione: "account.signed-in" });
    const numbers = async (most?: number) => {
      const { pieces } = await exportRegister(signIns, by, most);
      return (await text(pieces))
        .trim()
        .split("\r\n")
        .slice(1)
        .map((line) => line.split(";")[0]);
    };
    expect(new Set(await numbers()).size).toBe(2500);
    expect(await numbers(1200)).toHaveLength(1200);
  });
});

describe("what was recorded", () => {
  test("is neither changed nor deleted, whoever asks PostgreSQL for it", async () => {
    const { id } = await makeOne({ address: "192.0.2.1" });
    for (const change of [
      "action = 'account.closed'",
      "address = '192.0.2.2'",
      "at = at - interval '1 day'",
      "address = null, details = '{\"x\": 1}'",
    ]) {
      await expect(sql.unsafe(`update audit_log set ${change} where id = ${id}`)).rejects.toThrow("never changed");
    }
    await expect(sql`delete from audit_log`).rejects.toThrow("never changed");
    await sql`update audit_log set address = null where id = ${id}`;
    expect((await registerPage(ALL, null)).rows).toMatchObject([{ id, address: null, action: "account.signed-in" }]);
  });
});
