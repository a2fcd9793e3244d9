import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { documentFileResponse } from "~/features/documents/files.server";
import { readDocument } from "~/features/documents/queries.server";
import { ask } from "~/features/search/testing";
import { fileResponse } from "~/features/uploads/read.server";
import { fileOwners } from "~/file-owners.server";
import { streamOf } from "~/lib/http/streamed.server";
import { sql } from "~db/client.server";
import { makePdf } from "../../../../test/factories/pdf";
import { empty } from "../../../../test/support/empty";
import { actOnText } from "./act.server";
import { createText } from "./create.server";
import type { Place } from "./kinds";
import { addRelease } from "./release.server";
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
let mina: Actor;

beforeEach(async () => {
  [sara, vito, mina] = [await makeActor("agente"), await makeActor("supervisore"), await makeActor("ministero")];
  await makeTexts();
});
afterEach(async () => {
  await emptyTexts();
  await empty("files, events, graphile_worker._private_jobs");
});
afterAll(closeTexts);

const take = (actor: Actor, words: string) => takePdf(actor, makePdf([[words]]));

async function create(actor: Actor, words: string, changed = {}) {
  const attachments = await take(actor, words);
  await createText(actor, { ...DOCUMENT_FORM, revisione: inTime(), ...changed }, ADDRESS, "document", attachments);
  return attachments.files[0]?.id ?? "";
}

async function publish(writer: Actor, reader: Actor, place = DOCUMENT) {
  await act(writer, place, "manda");
  await act(reader, place, "pubblica");
}

const keys = async (text: string) => (await ask(text)).hits.map(({ sourceKey }) => sourceKey);
const read = async (response: Promise<Response>) =>
  (await buffer(streamOf(await response) as Readable)).toString("latin1");

describe("a document", () => {
  test("is written by the Ministero, too, and its file is everybody's and searched once somebody else has published it", async () => {
    const id = await create(mina, "Una parola sola: ornitorinco");
    expect(await refusal(documentFileResponse(DOCUMENT.slug, id))).toMatchObject({ status: 404 });
    expect(await read(fileResponse(id, sara, fileOwners))).toContain("ornitorinco");
    const admin = await makeActor("admin");
    expect(await refusal(fileResponse(id, admin, fileOwners))).toMatchObject({ status: 404 });
    await act(mina, DOCUMENT, "manda");
    expect(await keys("ornitorinco")).toEqual([]);
    expect(await refusal(act(mina, DOCUMENT, "pubblica"))).toMatchObject({ status: 403 });
    await act(sara, DOCUMENT, "pubblica");

    const answer = await documentFileResponse(DOCUMENT.slug, id);
    const { headers } = answer;
    expect(await read(Promise.resolve(answer))).toContain("ornitorinco");
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="circolare.pdf"/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    const { hits } = await ask("ornitorinco");
    expect(hits).toMatchObject([{ sourceKey: DOCUMENT.slug, title: DOCUMENT_FORM.titolo }]);
    const { touched } = await readDocument(DOCUMENT.slug, { query: "" });
    expect(touched.map(({ slug }) => slug).sort()).toEqual(["EC001", "pin"]);
  });

  test("keeps the files of earlier versions, and is found by the words of the newest", async () => {
    const first = await create(sara, "Prima uscita: armadillo");
    await publish(sara, vito);
    const attachments = await take(sara, "Seconda uscita: ornitorinco");
    const form = { giorno: "2026-12-01", cambia: "Il calendario è anticipato di un mese." };
    expect(await refusal(addRelease(sara, DOCUMENT.slug, form, { files: [] }, ADDRESS))).toMatchObject({
      fields: { allegati: expect.stringContaining("Scegli il file") },
    });
    await addRelease(sara, DOCUMENT.slug, form, attachments, ADDRESS);
    const second = attachments.files[0]?.id ?? "";
    expect(await refusal(documentFileResponse(DOCUMENT.slug, second))).toMatchObject({ status: 404 });
    await publish(sara, vito);
    expect(await read(documentFileResponse(DOCUMENT.slug, first))).toContain("armadillo");
    expect(await read(documentFileResponse(DOCUMENT.slug, second))).toContain("ornitorinco");
    expect([await keys("ornitorinco"), await keys("armadillo")]).toEqual([[DOCUMENT.slug], []]);
    // A version that is taken out takes its file along.
    await act(sara, DOCUMENT, "manda", { "versione-0-giorno": "", "versione-0-cambia": "" });
    await act(vito, DOCUMENT, "pubblica");
    expect(await refusal(documentFileResponse(DOCUMENT.slug, second))).toMatchObject({ status: 404 });
    expect(await keys("armadillo")).toEqual([DOCUMENT.slug]);
  });

  test("with a tax code in its file is a draft that goes no further", async () => {
    await create(sara, "Codice fiscale RSSMRA85T10A562S");
    expect(await refusal(act(sara, DOCUMENT, "manda"))).toMatchObject({ status: 422 });
    expect(await refusal(act(sara, DOCUMENT, "manda", { protezione: "maschera" }))).toMatchObject({
      fields: { allegati: expect.stringContaining("non può uscire") },
    });
    expect(await sql`select state from entry_drafts`).toMatchObject([{ state: "draft" }]);
  });

  test("that nothing of the form fits is told beside each field; a text it touches must be there", async () => {
    const wrong = {
      ...DOCUMENT_FORM,
      data: "20 luglio",
      emanato: "",
      indirizzo: "http://a.example",
      tocca: "boh",
      tipo: "",
    };
    expect(Object.keys((await refusal(createText(sara, wrong, ADDRESS, "document"))).fields).sort()).toEqual(
      ["data", "emanato", "indirizzo", "revisione", "tipo", "tocca"].sort(),
    );
    const dead = { ...DOCUMENT_FORM, revisione: inTime(), tocca: "faq:nessuna" };
    expect(await refusal(createText(sara, dead, ADDRESS, "document"))).toMatchObject({
      fields: { tocca: expect.stringContaining("faq:nessuna") },
    });
  });

  test("takes no file but what its form brought: another's, or of another text, is not named by typing", async () => {
    const id = await create(sara, "Riservato: ornitorinco");
    await createText(
      sara,
      { ...DOCUMENT_FORM, titolo: "Un altro documento", revisione: inTime() },
      ADDRESS,
      "document",
    );
    const other: Place = { kind: "document", slug: "un-altro-documento" };
    const form = { ...(await formOf(sara, other)), file: id, allegato: id, "versione-0-file": id, intento: "manda" };
    await actOnText(sara, other, form, ADDRESS);
    await act(vito, other, "pubblica");
    expect(await refusal(documentFileResponse(other.slug, id))).toMatchObject({ status: 404 });
    expect((await readDocument(other.slug, { query: "" })).document.details.file).toBeUndefined();
  });
});

describe("who may write", () => {
  test.each([
    ["faq", false],
    ["document", true],
    ["video", true],
  ] as const)("the Ministero a %s: %s", async (kind, may) => {
    const refused = await refusal(createText(mina, {}, ADDRESS, kind));
    expect(refused).toMatchObject({ status: may ? 422 : 403 });
  });

  test("nobody else, whatever they administer", async () => {
    const admin = await makeActor("admin");
    expect(await refusal(createText(admin, {}, ADDRESS, "document"))).toMatchObject({ status: 403 });
    expect(await refusal(addRelease(admin, "x", {}, { files: [] }, ADDRESS))).toMatchObject({ status: 403 });
  });
});
