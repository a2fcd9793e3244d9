import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { actorOf } from "~/features/accounts/joining/testing";
import { takeFiles } from "~/features/uploads/accept.server";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { siteStorage } from "~/lib/storage/site-storage.server";
import { sql } from "~db/client.server";
import { makePicture, makeReceived } from "../../../../test/factories/files";
import { ask } from "../ask/ask.server";
import { mayReadPostFile } from "../files.server";
import { ADDRESS, emptyForum, makePeople, type People } from "../testing";
import { threadPage } from "../thread/page.server";
import { publishPicture } from "./commands.server";
import { previewPicture } from "./preview.server";

let people: People;
let thread: number;
let id: string;
let original: string;

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
  const png = await makePicture(100, 50).png().toBuffer();
  const by = { personId: people.olga.personId, address: ADDRESS };
  const files = await takeFiles([makeReceived("schermata.png", png)], [], by);
  const form = { titolo: "Schermata con un esito", categoria: "anomalie", visibilita: "pubblica" };
  const text = { testo: "Allego la schermata dell'esito.", comune: String(people.ivrea) };
  thread = (await ask(people.olga, { ...form, ...text }, files, ADDRESS)).threadId;
  ({ id = "", sha256: original = "" } = files.files[0] ?? {});
});
afterEach(emptyForum);
afterAll(closeConfirmations);

const seenBy = async (actor: Actor | null) => {
  const [row] = await sql`select post_id::int as post from post_files`;
  return mayReadPostFile(actor, row?.post, id);
};
const publish = (form: Record<string, string>, actor = people.olga) => publishPicture(actor, id, form, ADDRESS);
const zone = { "zona-1-x": "0", "zona-1-y": "0", "zona-1-l": "50", "zona-1-a": "100" };
const stored = async () => {
  const [row] = await sql`select sha256 from files where id = ${id}`;
  return row?.sha256 as string;
};
/** Colours at a place of a picture. */
const at = async (content: Buffer, left: number) => [
  ...(await sharp(content).extract({ left, top: 25, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
];

describe("a picture nobody has looked at", () => {
  test("is for the asker's comune and Sogei alone, and other readers are told that one waits", async () => {
    expect(await Promise.all([people.olga, people.rino, people.sara].map(seenBy))).toEqual([true, true, true]);
    const others = [null, people.fulvia, people.mina, people.silvio, people.ada];
    expect(await Promise.all(others.map(seenBy))).toEqual([false, false, false, false, false]);
    const { question } = await threadPage(
      people.fulvia,
      thread,
      {},
      { stage: undefined, modality: undefined, query: "" },
    );
    expect(question).toMatchObject({ files: [], unpublished: [] });
  });

  test("is decided on by its sender only", async () => {
    for (const actor of [people.rino, people.sara, people.fulvia])
      await expect(publish({ intento: "conferma", conferma: "si" }, actor)).rejects.toMatchObject({ status: 404 });
    await expect(previewPicture(people.rino, id, "0,0,10,10")).rejects.toMatchObject({ status: 404 });
  });
});

describe("its sender", () => {
  test("has no say any more once they have left the comune whose reserved thread it is in", async () => {
    await sql`update threads set visibility = 'riservata' where id = ${thread}`;
    await sql`update memberships set ended_at = now() where person_id = ${people.olga.personId}`;
    const left = await actorOf(people.olga.personId);
    await expect(previewPicture(left, id, "0,0,10,10")).rejects.toMatchObject({ status: 404 });
  });

  test("confirms, image by image, that it shows nobody: it is for everybody, and the register knows who said so", async () => {
    await expect(publish({ intento: "conferma" })).rejects.toMatchObject({ fields: { conferma: expect.any(String) } });
    expect(await seenBy(null)).toBe(false);
    await publish({ intento: "conferma", conferma: "si" });
    expect(await seenBy(null)).toBe(true);
    const log =
      await sql`select person_id::int from audit_log where action = 'picture.confirmed' and subject_id = ${id}`;
    expect(log).toMatchObject([{ person_id: people.olga.personId }]);
  });

  test("covers zones: the black is in the picture, and the original is nowhere any more", async () => {
    await publish({ intento: "oscura", ...zone });
    expect(await seenBy(null)).toBe(true);
    const content = await buffer(await siteStorage().get(await stored()));
    expect(await at(content, 10)).toEqual([0, 0, 0]);
    expect(await at(content, 90)).toEqual([0, 0, 255]);
    expect(await siteStorage().exists(original)).toBe(false);
    expect(await sql`select details from audit_log where action = 'picture.blacked-out'`).toMatchObject([
      { details: { zones: 1 } },
    ]);
  });

  test.each([
    [{}, "zone"],
    [{ ...zone, "zona-1-l": "101" }, "zone"],
    [{ ...zone, "zona-1-x": "60" }, "zone"],
    [{ ...zone, "zona-1-a": "abc" }, "zone"],
    [{ ...zone, "zona-1-a": "" }, "zone"],
    [{ ...zone, "zona-1-y": "-1" }, "zone"],
  ])("is told what is wrong with %j, and nothing becomes public", async (form, field) => {
    await expect(publish({ intento: "oscura", ...form })).rejects.toMatchObject({
      fields: { [field]: expect.any(String) },
    });
    expect(await seenBy(null)).toBe(false);
    expect(await stored()).toBe(original);
  });

  test("sees how it would look, of which nothing is kept", async () => {
    const response = await previewPicture(people.olga, id, "0,0,50,100");
    expect(await at(Buffer.from(await response.arrayBuffer()), 10)).toEqual([0, 0, 0]);
    expect(await stored()).toBe(original);
    await expect(previewPicture(people.olga, id, "0,0,500,100")).rejects.toMatchObject({ status: 404 });
  });
});
