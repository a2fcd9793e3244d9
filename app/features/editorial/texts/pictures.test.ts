import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { documentFileResponse } from "~/features/documents/files.server";
import { readDocument } from "~/features/documents/queries.server";
import { PersonalDataFound, type ToLookAt } from "~/features/guard/check/warning";
import { ask } from "~/features/search/testing";
import { streamOf } from "~/lib/http/streamed.server";
import { sql } from "~db/client.server";
import { makePdf } from "../../../../test/factories/pdf";
import { empty } from "../../../../test/support/empty";
import { actOnText } from "./act.server";
import { createText } from "./create.server";
import { textPage } from "./page.server";
import { addRelease } from "./release.server";
import { publishScheduled } from "./scheduled.server";
import {
  ADDRESS,
  act,
  closeTexts,
  DOCUMENT,
  DOCUMENT_FORM,
  emptyTexts,
  formOf,
  inTime,
  makeTexts,
  refusal,
  takePdf,
} from "./testing";

let sara: Actor;
let vito: Actor;

beforeEach(async () => {
  [sara, vito] = [await makeActor("agente"), await makeActor("supervisore")];
  await makeTexts();
});
afterEach(async () => {
  await emptyTexts();
  await empty("files, events, graphile_worker._private_jobs");
});
afterAll(closeTexts);

/** Three pages of words; the first and the last have a picture. */
const illustrated = (words: string) => makePdf([[words], ["due"], ["tre"]], { picture: 300, drawnOn: [1, 3] });
const scanned = () => makePdf([[], []], { picture: 300, drawnOn: [1, 2] });
const LOOK = "immagini-guardate";

async function create(content: Buffer) {
  const attachments = await takePdf(sara, content);
  await createText(sara, { ...DOCUMENT_FORM, revisione: inTime() }, ADDRESS, "document", attachments);
  return attachments.files[0]?.id ?? "";
}

/** What the writer is asked to look at. */
async function askedOf(work: Promise<unknown>): Promise<ToLookAt> {
  const error = await refusal(work);
  if (!(error instanceof PersonalDataFound) || !error.warning.toLookAt) throw error ?? new Error("nothing was asked");
  expect(error).toMatchObject({ status: 422, fields: { [LOOK]: expect.stringContaining("Guarda le immagini") } });
  return error.warning.toLookAt;
}

async function declare(changed: Record<string, string> = {}) {
  const { mark } = await askedOf(act(sara, DOCUMENT, "manda", changed));
  await act(sara, DOCUMENT, "manda", { ...changed, [LOOK]: mark });
}

const state = async () => (await sql`select state from entry_drafts order by id desc`)[0]?.state;
const register = () => sql`select person_id::int as by, details from audit_log where action = 'guard.pictures'`;
/** What everybody gets who opens the file; null for nothing. */
const contentOf = async (id: string) => {
  const response = await documentFileResponse(DOCUMENT.slug, id).catch(() => null);
  return response && (await buffer(streamOf(response) as Readable)).toString("latin1");
};
const isOut = async (id: string) => (await contentOf(id)) !== null;
const keys = async (text: string) => (await ask(text)).hits.map(({ sourceKey }) => sourceKey);

describe("a PDF with pictures", () => {
  test("is asked about page by page, and goes no further until its writer says that they have looked", async () => {
    const id = await create(illustrated("ornitorinco"));
    const { files } = await askedOf(act(sara, DOCUMENT, "manda"));
    expect(files).toEqual([{ id, name: "circolare.pdf", unseen: { pages: 3, pictures: [1, 3], textless: [] } }]);
    await askedOf(act(sara, DOCUMENT, "manda", { [LOOK]: "1" }));
    expect([await state(), await sql`select 1 from file_pictures`, await register()]).toEqual(["draft", [], []]);
  });

  test("comes out once they have: who publishes it reads who said so and of which pages, its text is searched", async () => {
    const id = await create(illustrated("ornitorinco"));
    await declare();
    expect(await register()).toEqual([
      { by: sara.personId, details: { file: id, pictures: ["1", "3"], textless: [] } },
    ]);
    expect((await textPage(vito, DOCUMENT)).looked).toMatchObject([
      { id, name: "circolare.pdf", by: sara.name, pages: 3, pictures: [1, 3], textless: [] },
    ]);
    await act(vito, DOCUMENT, "pubblica");
    expect(await contentOf(id)).toContain("ornitorinco");
    expect(await keys("ornitorinco")).toEqual([DOCUMENT.slug]);
    expect((await readDocument(DOCUMENT.slug, { query: "" })).isScan).toBe(false);
  });

  test("that takes the place of another is asked about again; the same one, sent back, is not", async () => {
    await create(illustrated("prima"));
    const { mark } = await askedOf(act(sara, DOCUMENT, "manda"));
    const other = await takePdf(sara, illustrated("seconda"));
    const send = async (looked: string) =>
      actOnText(sara, DOCUMENT, await formOf(sara, DOCUMENT, { intento: "manda", [LOOK]: looked }), ADDRESS, other);
    const again = await askedOf(send(mark));
    expect(again.mark).not.toBe(mark);
    await send(again.mark);
    await act(vito, DOCUMENT, "rimanda", { nota: "Il titolo è troppo lungo." });
    await act(sara, DOCUMENT, "manda", { titolo: "Circolare" });
    expect([await state(), (await register()).length]).toEqual(["review", 1]);
    await act(sara, DOCUMENT, "riprendi");
    const third = await takePdf(sara, illustrated("terza"));
    const form = await formOf(sara, DOCUMENT, { intento: "manda", [LOOK]: again.mark });
    await askedOf(actOnText(sara, DOCUMENT, form, ADDRESS, third));
  });

  test("with personal data in its text is stopped as any other, also where its pictures were looked at", async () => {
    await create(illustrated("Codice fiscale RSSMRA85T10A562S"));
    const { mark } = await askedOf(act(sara, DOCUMENT, "manda"));
    const refused = await refusal(act(sara, DOCUMENT, "manda", { [LOOK]: mark }));
    expect(refused).toMatchObject({
      fields: { protezione: expect.any(String) },
      warning: { found: [{ where: "File circolare.pdf", kind: "codice-fiscale", certainty: "sure" }] },
    });
    expect(Object.keys(refused.fields)).toEqual(["protezione"]);
    const alarm = { protezione: "falso-allarme", riscontri: refused.warning.mark, "motivo-falso-allarme": "esempio" };
    await askedOf(act(sara, DOCUMENT, "manda", alarm));
    expect(await refusal(act(sara, DOCUMENT, "manda", { [LOOK]: mark, protezione: "maschera" }))).toMatchObject({
      fields: { allegati: expect.stringContaining("dati personali") },
    });
    expect([await state(), await register()]).toEqual(["draft", []]);
    await act(sara, DOCUMENT, "manda", { ...alarm, [LOOK]: mark });
    expect([await state(), (await register()).length]).toEqual(["review", 1]);
  });

  test("is not published, nor given a day, where nobody has looked at exactly its pages", async () => {
    const id = await create(illustrated("ornitorinco"));
    await declare();
    const refused = { status: 422, fields: { allegati: expect.stringContaining("nessuno ha dichiarato") } };
    const tomorrow = { giorno: inTime(), ora: "07:30" };
    for (const change of [sql`update file_pictures set pictures = '{1}'`, sql`delete from file_pictures`]) {
      await change;
      expect(await refusal(act(vito, DOCUMENT, "pubblica"))).toMatchObject(refused);
      expect(await refusal(act(vito, DOCUMENT, "programma", tomorrow))).toMatchObject(refused);
    }
    expect([await state(), await isOut(id)]).toEqual(["review", false]);
  });

  test("as a new version is asked about, too; what is out already is not", async () => {
    const first = await create(illustrated("prima"));
    await declare();
    await act(vito, DOCUMENT, "pubblica");
    const form = { giorno: "2026-12-01", cambia: "Il calendario è anticipato di un mese." };
    const second = await takePdf(sara, scanned());
    await addRelease(sara, DOCUMENT.slug, form, second, ADDRESS);
    const { files } = await askedOf(act(sara, DOCUMENT, "manda"));
    expect(files.map(({ unseen }) => unseen)).toEqual([{ pages: 2, pictures: [1, 2], textless: [1, 2] }]);
    await declare();
    await act(vito, DOCUMENT, "pubblica");
    expect([await isOut(first), await isOut(second.files[0]?.id ?? "")]).toEqual([true, true]);
    expect((await readDocument(DOCUMENT.slug, { query: "" })).isScan).toBe(true);
    expect(await keys("calendario")).toContain(DOCUMENT.slug);
  });
});

test("what can't be gone through at all is refused with a tick as without", async () => {
  const locked = makePdf([["testo"]])
    .toString("latin1")
    .replace("/Root", "/Encrypt<</Filter/Standard>>/Root");
  await create(Buffer.from(locked, "latin1"));
  expect(await refusal(act(sara, DOCUMENT, "manda", { [LOOK]: "1" }))).toMatchObject({
    fields: { allegati: expect.stringContaining("non si legge") },
  });
  expect(await state()).toBe("draft");
});

describe("a document that comes out later", () => {
  const due = async () => {
    await act(vito, DOCUMENT, "programma", { giorno: inTime(), ora: "07:30" });
    await sql`update entry_drafts set publish_at = now() - interval '1 minute'`;
    const [draft] = await sql`select id::int from entry_drafts`;
    return () => publishScheduled({ draftId: draft?.id });
  };

  test.each([
    ["a file", makePdf([["ornitorinco"]]), (): Promise<unknown> => act(sara, DOCUMENT, "manda")],
    ["pictures", illustrated("ornitorinco"), () => declare()],
  ])("with %s is everybody's and searched from its time on, not before", async (_, content, send) => {
    const id = await create(content);
    await send();
    const publish = await due();
    expect([await isOut(id), await keys("ornitorinco")]).toEqual([false, []]);
    await publish();
    await publish();
    expect([await state(), await isOut(id), await keys("ornitorinco")]).toEqual(["published", true, [DOCUMENT.slug]]);
  });

  test("goes back to its writers with the reason when nobody has looked at its pictures", async () => {
    const id = await create(illustrated("ornitorinco"));
    await declare();
    const publish = await due();
    await sql`delete from file_pictures`;
    await publish();
    expect(await sql`select state, note from entry_drafts`).toMatchObject([
      { state: "draft", note: expect.stringContaining("nessuno ha dichiarato") },
    ]);
    expect(await isOut(id)).toBe(false);
  });
});
