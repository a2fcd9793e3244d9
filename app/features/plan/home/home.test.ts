import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { Conflict, Forbidden } from "~/lib/errors";
import { sql } from "~db/client.server";
import { makeComune, makeProvince } from "../../../../test/factories/registry";
import { nearbyDone } from "./nearby.server";
import { nextStep, type Situation } from "./next-step";
import { WORK, workFor } from "./work";
import { listWorkDone, saveWork } from "./work.server";

describe("the next thing to do", () => {
  const situation: Situation = {
    istat: "001125",
    stage: "test",
    isCeased: false,
    isReferente: true,
    hasDraft: false,
    sheetDueOn: null,
    next: "tests",
    plannedOn: "2026-11-14",
    isLate: true,
    waitingOn: null,
  };

  test("is the sheet while there is none, and its draft goes on", () => {
    const sheet = { ...situation, stage: "scheda" as const, sheetDueOn: "2026-12-16" };
    expect(nextStep(sheet)).toMatchObject({ action: { label: "Compila la scheda" } });
    expect(nextStep(sheet).text).toContain("16 dicembre 2026");
    expect(nextStep({ ...sheet, hasDraft: true }).action?.label).toBe("Riprendi la scheda");
  });

  test("is the next milestone, with its planned day, for who may record it", () => {
    expect(nextStep(situation)).toMatchObject({
      title: "Concludi i test e registra la data",
      action: { href: "/comune/tappe/fine-test?comune=001125" },
    });
    expect(nextStep(situation).text).toMatch(/^Era previsto per il 14 novembre 2026\./);
    expect(nextStep({ ...situation, isLate: false }).text).toMatch(/^È previsto/);
    expect(nextStep({ ...situation, isReferente: false }).action).toBeNull();
  });

  test("is to wait where Sogei has to confirm, and nothing where the comune is gone", () => {
    expect(nextStep({ ...situation, waitingOn: "2026-11-20" })).toMatchObject({ action: null });
    expect(nextStep({ ...situation, isCeased: true }).title).toBe("Il piano è fermo");
    expect(nextStep({ ...situation, stage: "aregime", next: null }).title).toBe("Lavora in ANPR");
  });
});

test("the work follows the circular: each modality its own, what is common where none is known", () => {
  const itemsOf = (modality: Parameters<typeof workFor>[0]) => workFor(modality).map(({ item }) => item);
  expect(itemsOf("WS")).toEqual(Object.keys(WORK));
  expect(itemsOf("WA")).toEqual(["file", "alignment", "pec", "smart-cards", "certificates"]);
  expect(itemsOf("WAI")).toContain("adaptation");
  expect(itemsOf(null)).toEqual(itemsOf("WA"));
});

describe("ticks", () => {
  let comune: Awaited<ReturnType<typeof makeComune>>;
  let olga: Actor;
  beforeEach(async () => {
    comune = await makeComune();
    olga = await makeActor("operatore", { comuneId: comune.id });
  });
  const save = (values: Record<string, string>, actor = olga) =>
    saveWork(actor, { comune: String(comune.id), ...values });
  const done = async () => [...(await listWorkDone(comune.id)).keys()].sort();

  test("stay, and can be taken back", async () => {
    await save({ "era-file": "", "lavoro-file": "1", "era-pec": "" });
    expect(await done()).toEqual(["file"]);
    await save({ "era-file": "1", "era-pec": "", "lavoro-pec": "1" });
    expect(await done()).toEqual(["pec"]);
  });

  test("of a colleague, made since the page was opened, stay", async () => {
    await save({ "era-file": "", "era-pec": "", "lavoro-pec": "1" });
    await save({ "era-file": "", "lavoro-file": "1", "era-pec": "" });
    expect(await done()).toEqual(["file", "pec"]);
  });

  test("are for the people of the comune, while it exists", async () => {
    const stranger = await makeActor("operatore", { comuneId: (await makeComune()).id });
    await expect(save({ "era-file": "", "lavoro-file": "1" }, stranger)).rejects.toBeInstanceOf(Forbidden);
    await sql`update comuni set ceased_on = '2026-01-01' where id = ${comune.id}`;
    await expect(save({ "era-file": "", "lavoro-file": "1" })).rejects.toBeInstanceOf(Conflict);
    expect(await done()).toEqual([]);
  });
});

test("nearby are comuni of the region that are done: same product before same maker, own province first", async () => {
  const here = await makeProvince();
  const near = await makeProvince({ regionCode: here.regionCode });
  const far = await makeProvince();
  const [vendor] = await sql`insert into vendors (name) values (${`Casa ${here.code}`}) returning id::int`;
  const [mine, other] = await sql`
    insert into products (vendor_id, name) values (${vendor?.id}, 'Uno'), (${vendor?.id}, 'Due') returning id::int`;
  const add = async (
    name: string,
    provinceCode: string,
    productId: number,
    completedOn: string | null = "2026-01-10",
  ) => {
    const { id } = await makeComune({ name, provinceCode });
    await sql`update plans set vendor_id = ${vendor?.id}, product_id = ${productId}, completed_on = ${completedOn} where comune_id = ${id}`;
  };
  await add("Altra provincia", near.code, mine?.id);
  await add("Stessa provincia", here.code, mine?.id);
  await add("Altro prodotto", here.code, other?.id);
  await add("Non ancora", here.code, mine?.id, null);
  await add("Altra regione", far.code, mine?.id);
  const of = { id: 0, provinceCode: here.code, population: 1000, vendorId: vendor?.id, productId: mine?.id };
  const found = await nearbyDone(of);
  expect(found.software).toEqual({ name: "Uno", isProduct: true });
  expect(found.comuni.map(({ name }) => name)).toEqual(["Stessa provincia", "Altra provincia"]);
  const lone = await nearbyDone({ ...of, productId: 999_999 });
  expect(lone.software).toMatchObject({ isProduct: false });
  expect(lone.comuni.map(({ name }) => name)).toEqual(["Stessa provincia", "Altro prodotto", "Altra provincia"]);
  expect(await nearbyDone({ ...of, vendorId: null })).toEqual({ software: null, comuni: [] });
});
