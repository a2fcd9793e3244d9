import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { sql } from "~db/client.server";
import { deskThread } from "../desk/thread.server";
import { ADDRESS, emptyForum, makePeople, makeReply, makeThread, type People, reserved } from "../testing";
import { addCanned, changeCanned, listCanned } from "./canned.server";
import { cannedText, withCanned } from "./insert.server";

let people: People;

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
});
afterEach(emptyForum);
afterAll(closeConfirmations);

const good = {
  titolo: "Chiedere l'esito",
  categoria: "aire",
  testo: "Buongiorno, {nome}: quale codice in fase {fase}?",
};
const add = (form = {}, actor = people.sara) => addCanned(actor, { ...good, ...form }, ADDRESS);
const onlyId = async () => (await sql`select id::int from canned_replies`)[0]?.id as number;

describe("canned replies", () => {
  test("are written, changed and removed by Sogei, each act in the register", async () => {
    await add();
    const id = await onlyId();
    await changeCanned(people.sara, id, { ...good, titolo: "Chiedere il codice" }, ADDRESS);
    expect(await listCanned()).toMatchObject([{ title: "Chiedere il codice", category: "aire" }]);
    await changeCanned(people.sara, id, { intento: "togli" }, ADDRESS);
    expect(await listCanned()).toEqual([]);
    const acts = await sql`select action from audit_log where subject_kind = 'canned' order by id`;
    expect(acts.map(({ action }) => action)).toEqual(["canned.added", "canned.changed", "canned.removed"]);
    for (const actor of [people.olga, people.mina, people.silvio, people.ada]) {
      await expect(add({}, actor)).rejects.toMatchObject({ status: 403 });
      await expect(changeCanned(actor, id, good, ADDRESS)).rejects.toMatchObject({ status: 403 });
    }
  });

  test.each([
    [{ titolo: "x" }, "titolo"],
    [{ testo: "Corto." }, "testo"],
    [{ testo: "Buongiorno, {nomme}: quale codice vi risponde?" }, "testo"],
    [{ categoria: "altra" }, "categoria"],
  ])("with %j are refused beside the field", async (values, field) => {
    await expect(add(values)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  });

  test("have a title each, whatever the capitals; those of the category come first", async () => {
    await add();
    await add({ titolo: "Aspettare", categoria: "" });
    await expect(add({ titolo: "CHIEDERE L'ESITO" })).rejects.toMatchObject({ fields: { titolo: expect.any(String) } });
    const { canned } = await deskThread(people.sara, await makeThread(people.olga, { categoria: "aire" }));
    expect(canned.map(({ title }) => title)).toEqual(["Chiedere l'esito", "Aspettare"]);
    expect((await listCanned()).map(({ title }) => title)).toEqual(["Aspettare", "Chiedere l'esito"]);
  });

  test("come into the form under what was typed, filled in; nobody's name comes with them", async () => {
    await add();
    const thread = await makeThread(people.olga, reserved);
    const form = { testo: "Visto il file.", pronta: String(await onlyId()), chiave: "12345678" };
    const { values } = await withCanned(people.sara, thread, form, { files: [] });
    expect(values).toMatchObject({
      testo: "Visto il file.\n\nBuongiorno, Comune di Ivrea: quale codice in fase Test?",
      chiave: "12345678",
    });
    expect(values.testo).not.toContain(people.olga.name);
    expect(await withCanned(people.sara, thread, { pronta: "" }, { files: [] })).toMatchObject({
      errors: { pronta: expect.any(String) },
    });
  });

  test("are given to Sogei alone, and fill in only threads that are there", async () => {
    await add();
    const [id, thread] = [await onlyId(), await makeThread(people.olga, reserved)];
    for (const actor of [people.olga, people.mina, people.silvio])
      await expect(cannedText(actor, id, thread)).rejects.toMatchObject({ status: 403 });
    await expect(cannedText(people.sara, id, 999_999)).rejects.toMatchObject({ status: 404 });
  });

  test("are not published by Sogei with a placeholder left in them; others may write braces", async () => {
    const thread = await makeThread(people.silvio, { comune: "" });
    await expect(makeReply(people.sara, thread, "Il comune di {comune} deve rifare il file.")).rejects.toMatchObject({
      fields: { testo: expect.stringContaining("{comune}") },
    });
    expect(await makeReply(people.olga, thread, "Nel modello c'è scritto {comune} e {fase}.")).toBe(2);
  });
});
