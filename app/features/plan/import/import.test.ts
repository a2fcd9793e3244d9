import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "~db/client.server";
import { makeComune, makeProvince } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { importSheets } from "./sheets.server";
import { importSubentri } from "./subentri.server";

const SHEETS = "test/files/schede.csv";
const SUBENTRI = "test/files/subentri.csv";

function changed(file: string, from: string, to: string): string {
  const copy = path.join(os.tmpdir(), `piano-${process.pid}-${Math.random().toString(36).slice(2)}.csv`);
  writeFileSync(copy, readFileSync(file, "utf8").replace(from, to));
  return copy;
}

beforeEach(async () => {
  await empty("comuni, provinces, regions");
  const { code: provinceCode } = await makeProvince({ sigla: "FX" });
  await makeComune({ name: "Borgo Alto", istat: "901001", belfiore: "Z911", provinceCode });
  await makeComune({ name: "Borgo Basso", istat: "901002", belfiore: "Z912", provinceCode });
  await makeComune({ name: "Borgo Tardi", istat: "901003", belfiore: "Z913", provinceCode });
  // Recoded since the sheets were sent: only its name tells.
  await makeComune({ name: "Borgo Unito", istat: "901077", belfiore: "Z914", provinceCode, ceasedOn: "2018-12-31" });
});

const planOf = async (istat: string) => {
  const [plan] = await sql`
    select stage, modality, sheet_sent_on::text "sheetSentOn", file_sent_on::text "fileSentOn", completed_on::text "completedOn"
    from plans join comuni on id = comune_id where istat = ${istat}`;
  return plan;
};

test("every comune has a plan from the moment it is registered, in the first stage", async () => {
  expect(await sql`select stage from plans`).toHaveLength(4);
  expect(await planOf("901001")).toMatchObject({ stage: "scheda", modality: null });
});

describe("monitoring sheets", () => {
  test("come in with their stage; what a form would refuse comes in flagged, with its line", async () => {
    const report = await importSheets(SHEETS);
    expect(report).toMatchObject({ rows: 5, added: 4, changed: 0, unchanged: 0 });
    expect(report.unmatched).toEqual([{ line: 6, reason: "909999 BORGO IGNOTO: no comune has this code or name" }]);
    expect(report.flagged).toEqual([
      { line: 4, reason: "BORGO TARDI: no days of adaptation, no workstations, after the deadline" },
    ]);
    expect(await planOf("901001")).toMatchObject({ stage: "presubentro", modality: "WS", sheetSentOn: "2016-09-14" });
    expect(await planOf("901077")).toMatchObject({ stage: "presubentro" });
    const late = await sql`select is_late from sheets order by sent_on`;
    expect(late.map((row) => row.is_late)).toEqual([false, false, false, true]);
  });

  test("a second time writes nothing; one that differs is a new version, and the one in force counts", async () => {
    await importSheets(SHEETS);
    expect(await importSheets(SHEETS)).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
    const amended = changed(
      SHEETS,
      "WA,25-01-2017,,901002,1,16-09-2016",
      "Web Services,25-01-2017,30,901002,2,20-09-2016",
    );
    expect(await importSheets(amended)).toMatchObject({ added: 0, changed: 1, unchanged: 3 });
    expect(await planOf("901002")).toMatchObject({ modality: "WS", sheetSentOn: "2016-09-20" });
    expect(
      await sql`select version from sheets s join comuni c on c.id = s.comune_id where istat = '901002'`,
    ).toHaveLength(2);
  });

  test("an older file never replaces a newer sheet", async () => {
    await importSheets(changed(SHEETS, "901001,9,14-09-2016", "901001,9,15-09-2016"));
    expect(await importSheets(SHEETS)).toMatchObject({ changed: 0 });
    expect(await planOf("901001")).toMatchObject({ sheetSentOn: "2016-09-15" });
  });

  test("tried only, nothing is written", async () => {
    expect(await importSheets(SHEETS, { isDryRun: true })).toMatchObject({ added: 4 });
    expect(await sql`select 1 from sheets`).toHaveLength(0);
  });

  test.each([
    ["Web Services,30-06-2017", "Telefono,30-06-2017", /line 2, MODALITA_ACCESSO: is no modality/],
    ["14-09-2016", "31-02-2016", /line 2, DATA_AGGIORNAMENTO: is not a day/],
    [",901001,", ",9010,", /line 2, CODICE_ISTAT_COMUNE: is not six figures/],
    ["CODICE_ISTAT_COMUNE", "CODICE", /line 2, CODICE_ISTAT_COMUNE/],
  ])("«%s» turned into «%s» refuses the whole file", async (from, to, words) => {
    await expect(importSheets(changed(SHEETS, from, to))).rejects.toThrow(words);
    expect(await sql`select 1 from sheets`).toHaveLength(0);
  });
});

describe("what happened", () => {
  test("moves the stage to the furthest milestone, whatever is missing before it", async () => {
    const report = await importSubentri(SUBENTRI);
    expect(report).toMatchObject({ rows: 4, added: 4, changed: 0, unmatched: [] });
    expect(report.flagged).toEqual([{ line: 4, reason: "BORGO TARDI: the rehearsal comes after the subentro" }]);
    expect(await planOf("901001")).toMatchObject({ stage: "aregime", completedOn: "2018-12-17", sheetSentOn: null });
    expect(await planOf("901002")).toMatchObject({ stage: "test", fileSentOn: "2019-04-18" });
  });

  test("a second time writes nothing, and a date the file lacks is left as it is", async () => {
    await importSubentri(SUBENTRI);
    expect(await importSubentri(SUBENTRI)).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
    const without = changed(SUBENTRI, "2018-12-21,2018-12-17,,,subentrato", "2018-12-21,,,,subentrato");
    expect(await importSubentri(without)).toMatchObject({ changed: 0 });
    expect(await planOf("901001")).toMatchObject({ stage: "aregime" });
  });
});
