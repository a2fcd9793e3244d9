import { beforeEach, expect, test } from "vitest";
import { db, sql } from "~db/client.server";
import { empty } from "../../../../test/support/empty";
import { listVendors, vendorsNamed } from "./list.server";
import { makerNamed, vendorKey } from "./spellings";

beforeEach(() => empty("vendors"));

test("one maker has one key, however it is written", () => {
  for (const text of ["C&C Sistemi S.r.l.", "C & C SISTEMI SRL", "c&c sistemi"])
    expect(vendorKey(text)).toBe("c c sistemi");
});

test.each(["gara in corso", "Altra Società", "Comune di Bologna", " "])("«%s» names no maker", (text) => {
  expect(makerNamed(text)).toBeNull();
});

test("an import adds each maker once; what a person types is only matched", async () => {
  const texts = ["AP SYSTEMS", "ap Systems", "gara in corso"];
  expect(await vendorsNamed(db, texts)).toEqual(new Map());
  const found = await vendorsNamed(db, texts, { add: true });
  expect(found.get("AP SYSTEMS")).toBe(found.get("ap Systems"));
  expect(found.has("gara in corso")).toBe(false);
  expect((await listVendors()).map(({ name }) => name)).toEqual(["AP SYSTEMS"]);
  expect((await vendorsNamed(db, ["A.P. Systems SRL", "ap systems srl"])).get("ap systems srl")).toBe(
    found.get("ap Systems"),
  );
});

test("makers come with their products, by name", async () => {
  await sql`insert into vendors (name) values ('Zeta'), ('Alfa')`;
  await sql`insert into products (vendor_id, name) select id, unnest(array['Due', 'Altro']) from vendors where name = 'Zeta'`;
  const list = await listVendors();
  expect(list.map(({ name, products }) => [name, products.map((product) => product.name)])).toEqual([
    ["Alfa", []],
    ["Zeta", ["Altro", "Due"]],
  ]);
});
