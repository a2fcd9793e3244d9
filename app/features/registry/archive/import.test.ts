import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "~db/client.server";
import { makeComune, makeProvince, makeRegion } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { resolveComune } from "../queries.server";
import { importArchive } from "./import.server";

const FILE = "test/files/archivio-comuni.csv";
const [HEADER = "", ...LINES] = readFileSync(FILE, "utf8").trimEnd().split("\n");

function fileOf(lines: string[]): string {
  const file = path.join(os.tmpdir(), `archivio-${process.pid}-${Math.random().toString(36).slice(2)}.csv`);
  writeFileSync(file, `\ufeff${[HEADER, ...lines].join("\n")}\n`);
  return file;
}

beforeEach(async () => {
  await empty(
    "comuni, comune_names, comune_codes, comune_successors, provinces, regions, authorities, authority_provinces",
  );
  await makeRegion({ code: "91", name: "Regione di prova" });
  for (const [code, sigla] of [
    ["901", "FX"],
    ["902", "GX"],
    ["903", "HX"],
  ] as const) {
    await makeProvince({ code, sigla, regionCode: "91", name: `Provincia ${sigla}` });
    await sql`insert into authorities (kind, name) values ('prefettura', ${`Prefettura ${sigla}`})`;
    await sql`insert into authority_provinces select ${code}, id from authorities where name = ${`Prefettura ${sigla}`}`;
  }
  // As in the starting list: undated, known by its name of today, one of them under a code that another has now.
  await makeComune({ name: "Fontana dell'Orso", istat: "901001", belfiore: "Z901", provinceCode: "901" });
  await makeComune({ name: "San Rocco a Valle", istat: "902002", belfiore: "Z902", provinceCode: "902" });
});

const addressOf = async (code: string) => {
  const asked = await resolveComune(code);
  return asked.kind === "comune" ? asked.comune.name : asked.kind === "elsewhere" ? asked.istat : asked.holders.length;
};

describe("the Ministry's archive", () => {
  test("brings names, codes and dates; comuni of today keep their id", async () => {
    const [before] = await sql`select id from comuni where belfiore = 'Z901'`;
    const report = await importArchive(FILE);
    expect(report).toMatchObject({ rows: 12, present: 5, added: 7, changed: 2, unchanged: 0, missing: [] });
    const [fontana] = await sql`select id, name, istat, province_code from comuni where belfiore = 'Z901'`;
    expect(fontana).toEqual({ id: before?.id, name: "Fontana dell'Orso", istat: "902007", province_code: "902" });
    const names =
      await sql`select name, valid_from::text, valid_to::text from comune_names where comune_id = ${fontana?.id} order by valid_from`;
    expect([...names]).toEqual([
      { name: "Fontana", valid_from: "1866-11-19", valid_to: "1924-11-13" },
      { name: "Fontana dell'Orso", valid_from: "1924-11-14", valid_to: null },
    ]);
  });

  test("leads former codes to the comune of today, through a merger too", async () => {
    await importArchive(FILE);
    expect(await addressOf("901001")).toBe("902007");
    expect(await addressOf("902003")).toBe("902009");
    expect(await addressOf("Z903")).toBe("902009");
  });

  test("shows a code that was given again as the comune of today, and the former holder by its other code", async () => {
    await importArchive(FILE);
    expect(await addressOf("902002")).toBe("Vallenuova");
    expect(await addressOf("Z902")).toBe("902009");
  });

  test("flags what stays open, and links no comune to one that is not surely its successor", async () => {
    const { flags, successions } = await importArchive(FILE);
    expect(successions).toBe(3);
    expect(flags).toEqual([]);
    const twins = [
      ...LINES,
      LINES[7]
        ?.replace("8,", "13,")
        .replace("902010", "902012")
        .replace("Z905", "Z909")
        .replace("ALTROVE", "CERRETO NUOVO") ?? "",
    ];
    const again = await importArchive(fileOf(twins));
    expect(again.flags.map(({ reason }) => reason)).toEqual(["CERRETO ended on 2016-12-31: 3 possible successors"]);
  });

  test("keeps comuni of former provinces, and does not offer their provinces", async () => {
    await importArchive(FILE);
    const [row] =
      await sql`select p.name, p.is_former from comuni c join provinces p on p.code = c.province_code where c.name = 'Caravì'`;
    expect(row).toEqual({ name: "Fiume", is_former: true });
  });

  test("gives a province to the authority the archive names", async () => {
    await importArchive(FILE);
    const rows =
      await sql`select province_code, name from authority_provinces join authorities on id = authority_id order by 1`;
    expect(rows.map(({ province_code, name }) => `${province_code} ${name}`)).toEqual([
      "901 Prefettura FX",
      "902 Prefettura GX",
      "903 Prefettura GX",
    ]);
  });

  test("a second time writes nothing; tried only, nothing either", async () => {
    const dry = await importArchive(FILE, { isDryRun: true });
    expect(dry.added).toBe(7);
    expect((await sql`select 1 from comuni`).length).toBe(2);
    await importArchive(FILE);
    expect(await importArchive(FILE)).toMatchObject({ added: 0, changed: 0, unchanged: 9 });
  });

  test.each([
    ["a wrong day", [LINES[0]?.replace("1866-11-19", "19/11/1866")], /line 2, DATAISTITUZIONE: is not a day/],
    ["a wrong code", [LINES[0]?.replace("901001", "9010")], /line 2, CODISTAT/],
    ["an end before the beginning", [LINES[0]?.replace("1924-11-13", "1800-01-01")], /line 2: ends before it begins/],
    ["a line cut off", [LINES[0]?.slice(0, 60)], /./],
  ])("%s refuses the whole file with its line", async (_what, lines, words) => {
    await expect(importArchive(fileOf([...LINES.slice(1), ...(lines as string[])].reverse()))).rejects.toThrow(words);
    expect((await sql`select 1 from comuni`).length).toBe(2);
  });
});
