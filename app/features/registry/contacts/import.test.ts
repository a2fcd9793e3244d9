import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "~db/client.server";
import { makeComune } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { ContactFaults } from "./faults";
import { importContacts } from "./import.server";

const folder = mkdtempSync(path.join(os.tmpdir(), "anpr-contacts-"));
const file = path.join(folder, "contatti.csv");
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => empty("comune_addresses, audit_log"));

const [ivrea, chivasso] = await Promise.all([
  makeComune({ istat: "001125", belfiore: "E379", former: [{ kind: "istat", code: "201125" }] }),
  makeComune({ istat: "001082", belfiore: "C665", former: [{ kind: "istat", code: "201999" }] }),
  makeComune({
    istat: "001999",
    belfiore: "Z999",
    ceasedOn: "2014-01-01",
    former: [{ kind: "istat", code: "201125" }],
  }),
  makeComune({ former: [{ kind: "istat", code: "201999" }] }),
  makeComune({ istat: "001272", belfiore: "L219" }),
  makeComune({ istat: "058091", belfiore: "H501" }),
]);

const addresses = () =>
  sql`select comune_id::int id, address, kind from comune_addresses order by comune_id`.then((rows) => [...rows]);

function given(text: string | Buffer): string {
  writeFileSync(file, text);
  return file;
}

async function faultsOf(text: string | Buffer): Promise<string[]> {
  const error = await importContacts(given(text)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ContactFaults);
  return (error as ContactFaults).faults.map(({ line, reason }) => `${line}: ${reason}`);
}

const ONE = "codice;indirizzo;tipo\n001125;a@pec.example;pec\n";
const asRead = [{ id: ivrea.id, address: "a@pec.example", kind: "pec" }];

describe("reads what spreadsheets write", () => {
  test.each([
    ["semicolons", ONE],
    ["commas and English names", "code,address,kind\n001125,a@pec.example,pec\n"],
    ["a mark of UTF-8", `\ufeff${ONE}`],
    ["CRLF and no end of the last line", ONE.replaceAll("\n", "\r\n").trimEnd()],
    ["only CR", ONE.replaceAll("\n", "\r")],
    ["other columns, in another order", "Nome;TIPO;Indirizzo;Codice\nIvrea;PEC; A@pec.example ;001125\n"],
    ["quotes and empty lines", `"codice";"indirizzo";"tipo"\n\n"001125";"a@pec.example";"pec"\n;;\n`],
    ["Latin-1", Buffer.from("codice;indirizzo;tipo;nome\n001125;a@pec.example;pec;Agliè\n", "latin1")],
    ["a Belfiore code in lower case", "codice;indirizzo;tipo\ne379;a@pec.example;pec\n"],
    ["a former code that leads to one comune of today", "codice;indirizzo;tipo\n201125;a@pec.example;pec\n"],
    ["the same row twice, by both codes", `${ONE}E379;a@pec.example;pec\n`],
  ])("%s", async (_name, text) => {
    expect(await importContacts(given(text))).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect(await addresses()).toEqual(asRead);
  });

  test("UTF-8 that is read in pieces, with letters across their ends", async () => {
    const long = `codice;indirizzo;tipo;nome\n001125;a@pec.example;pec;${"è".repeat(70_000)}\n`;
    expect(await importContacts(given(long))).toMatchObject({ added: 1 });
  });
});

describe("refuses, naming line and reason, and writes nothing", () => {
  const head = "codice;indirizzo;tipo\n001082;b@pec.example;pec\n";
  test.each([
    ["an unknown code", "999999;a@pec.example;pec", "3: no comune has the code 999999"],
    ["something else than a code", "Ivrea;a@pec.example;pec", "3: the code is neither"],
    ["a former code of two", "201999;a@pec.example;pec", "3: 201999 is a former code of 2 comuni"],
    ["a comune that has ceased", "Z999;a@pec.example;pec", "3: the comune of Z999 has ceased"],
    ["no address", "001125;;pec", "3: the address is not"],
    ["a cut address", "001125;a@pec;pec", "3: the address is not"],
    ["two addresses in a cell", "001125;a@pec.example, b@pec.example;pec", "3: the address is not"],
    ["an unknown kind", "001125;a@pec.example;fax", "3: the kind is neither"],
    ["a row cut short", "001125", "3: the address is not"],
    ["a comune twice", "001082;c@pec.example;pec", "3: the same comune has another address in line 2"],
    ["a comune twice, by its other code", "C665;c@pec.example;pec", "3: the same comune has another address in line 2"],
  ])("%s", async (_name, row, reason) => {
    const [fault, ...others] = await faultsOf(`${head}${row}\n`);
    expect(fault).toContain(reason);
    expect(others).toEqual([]);
    expect(await addresses()).toEqual([]);
    expect(await sql`select 1 from audit_log`).toHaveLength(0);
  });

  test.each([
    ["a file without the columns", "nome;pec\nIvrea;a@pec.example\n", "1: the first line must name"],
    ["an empty file", "", "1: the file is empty"],
    ["a quotation mark that never ends", `${ONE}001082;"b@pec.example;pec\n`, "quotation mark"],
  ])("%s", async (_name, text, reason) => {
    expect((await faultsOf(text)).join()).toContain(reason);
  });

  test("every fault of the file at once, in the order of its lines, without anybody's address", async () => {
    const faults = await faultsOf(
      `${head}999998;uno@pec.example;pec\nIvrea;due@pec.example;pec\n999999;tre@x.example;pec\n`,
    );
    expect(faults.map((fault) => fault.split(":")[0])).toEqual(["3", "4", "5"]);
    expect(faults.join()).not.toContain("@");
  });
});

test("a second run writes nothing, a changed address is written and recorded once", async () => {
  const example = "test/files/contatti.csv";
  expect(await importContacts(example)).toEqual({ added: 4, changed: 0, unchanged: 0 });
  expect(await importContacts(example)).toEqual({ added: 0, changed: 0, unchanged: 4 });
  expect(await importContacts(given("codice;indirizzo;tipo\nC665;nuovo@pec.example;pec\n"))).toMatchObject({
    changed: 1,
  });
  expect(await addresses()).toHaveLength(4);
  expect(await addresses()).toContainEqual({ id: chivasso.id, address: "nuovo@pec.example", kind: "pec" });
  const log = await sql`select action, details, person_id from audit_log order by id`;
  expect(log.map(({ details }) => details)).toEqual([
    { added: 4, changed: 0, unchanged: 0 },
    { added: 0, changed: 1, unchanged: 0 },
  ]);
});

test("a trial says what would be done and does nothing", async () => {
  await importContacts(given(ONE));
  const trial = "codice;indirizzo;tipo\n001125;b@pec.example;pec\n001082;c@pec.example;email\n";
  expect(await importContacts(given(trial), { isDryRun: true })).toEqual({ added: 1, changed: 1, unchanged: 0 });
  expect(await addresses()).toEqual(asRead);
  expect(await sql`select 1 from audit_log`).toHaveLength(1);
});

test("two at once leave one row each", async () => {
  const reports = await Promise.all([importContacts(given(ONE)), importContacts(file)]);
  expect(reports.map(({ added }) => added).sort()).toEqual([0, 1]);
});
