import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { documentFileResponse } from "~/features/documents/files.server";
import { readDocument } from "~/features/documents/queries.server";
import { ask } from "~/features/search/testing";
import { takeFiles } from "~/features/uploads/accept.server";
import { fileResponse } from "~/features/uploads/read.server";
import { fileOwners } from "~/file-owners.server";
import { streamOf } from "~/lib/http/streamed.server";
import { sql } from "~db/client.server";
import { makeReceived } from "../../../../test/factories/files";
import { makePdf } from "../../../../test/factories/pdf";
import { empty } from "../../../../test/support/empty";
import { actOnText } from "./act.server";
import { createText } from "./create.server";
import type { Place } from "./kinds";
import { addRelease } from "./release.server";
import { ADDRESS, act, closeTexts, emptyTexts, formOf, inTime, makeTexts, refusal } from "./testing";

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

const FORM = {
  titolo: "Circolare sul calendario",
  riassunto: "Dice quando si comincia e chi avvisa i comuni.",
  testo: "Il calendario si concorda con la Prefettura, comune per comune.",
  curatore: "Ministero dell'Interno",
  tipo: "circolare",
  numero: "7/2026",
  data: "2026-11",
  emanato: "Ministero dell'Interno",
  pubblicato: "Sul sito della Direzione centrale",
  indirizzo: "",
  tocca: "EC001 /faq/pin",
};
const PLACE: Place = { kind: "document", slug: "circolare-sul-calendario" };

const pdfOf = (words: string, options = {}) => makeReceived("circolare.pdf", makePdf([[words]], options));
const take = (actor: Actor, file: ReturnType<typeof makeReceived>) =>
  takeFiles([file], [], { personId: actor.personId, address: ADDRESS });

async function create(actor: Actor, words: string, changed = {}) {
  const attachments = await take(actor, pdfOf(words));
  await createText(actor, { ...FORM, revisione: inTime(), ...changed }, ADDRESS, "document", attachments);
  return attachments.files[0]?.id ?? "";
}

async function publish(writer: Actor, reader: Actor, place = PLACE) {
  await act(writer, place, "manda");
  await act(reader, place, "pubblica");
}

const keys = async (text: string) => (await ask(text)).hits.map(({ sourceKey }) => sourceKey);
const read = async (response: Promise<Response>) =>
  (await buffer(streamOf(await response) as Readable)).toString("latin1");

describe("a document", () => {
  test("is written by the Ministero, too, and its file is everybody's and searched once somebody else has published it", async () => {
    const id = await create(mina, "Una parola sola: ornitorinco");
    expect(await refusal(documentFileResponse(PLACE.slug, id))).toMatchObject({ status: 404 });
    expect(await read(fileResponse(id, sara, fileOwners))).toContain("ornitorinco");
    const admin = await makeActor("admin");
    expect(await refusal(fileResponse(id, admin, fileOwners))).toMatchObject({ status: 404 });
    await act(mina, PLACE, "manda");
    expect(await keys("ornitorinco")).toEqual([]);
    expect(await refusal(act(mina, PLACE, "pubblica"))).toMatchObject({ status: 403 });
    await act(sara, PLACE, "pubblica");

    const answer = await documentFileResponse(PLACE.slug, id);
    const { headers } = answer;
    expect(await read(Promise.resolve(answer))).toContain("ornitorinco");
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="circolare.pdf"/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    const { hits } = await ask("ornitorinco");
    expect(hits).toMatchObject([{ sourceKey: PLACE.slug, title: FORM.titolo }]);
    const { touched } = await readDocument(PLACE.slug, { query: "" });
    expect(touched.map(({ slug }) => slug).sort()).toEqual(["EC001", "pin"]);
  });

  test("keeps the files of earlier versions, and is found by the words of the newest", async () => {
    const first = await create(sara, "Prima uscita: armadillo");
    await publish(sara, vito);
    const attachments = await take(sara, pdfOf("Seconda uscita: ornitorinco"));
    const form = { giorno: "2026-12-01", cambia: "Il calendario è anticipato di un mese." };
    expect(await refusal(addRelease(sara, PLACE.slug, form, { files: [] }, ADDRESS))).toMatchObject({
      fields: { allegati: expect.stringContaining("Scegli il file") },
    });
    await addRelease(sara, PLACE.slug, form, attachments, ADDRESS);
    const second = attachments.files[0]?.id ?? "";
    expect(await refusal(documentFileResponse(PLACE.slug, second))).toMatchObject({ status: 404 });
    await publish(sara, vito);
    expect(await read(documentFileResponse(PLACE.slug, first))).toContain("armadillo");
    expect(await read(documentFileResponse(PLACE.slug, second))).toContain("ornitorinco");
    expect([await keys("ornitorinco"), await keys("armadillo")]).toEqual([[PLACE.slug], []]);
    // A version that is taken out takes its file along.
    await act(sara, PLACE, "manda", { "versione-0-giorno": "", "versione-0-cambia": "" });
    await act(vito, PLACE, "pubblica");
    expect(await refusal(documentFileResponse(PLACE.slug, second))).toMatchObject({ status: 404 });
    expect(await keys("armadillo")).toEqual([PLACE.slug]);
  });

  test.each([
    ["a scan", () => pdfOf("testo", { picture: 400 }), { allegati: expect.stringContaining("non si legge tutto") }],
    ["a tax code", () => pdfOf("Codice fiscale RSSMRA85T10A562S"), {}],
  ])("with %s in its file is a draft that goes no further", async (_, file, fields) => {
    const attachments = await take(sara, file());
    await createText(sara, { ...FORM, revisione: inTime() }, ADDRESS, "document", attachments);
    const refused = await refusal(act(sara, PLACE, "manda"));
    expect(refused).toMatchObject({ status: 422, fields });
    expect(await sql`select state from entry_drafts`).toMatchObject([{ state: "draft" }]);
  });

  test("that nothing of the form fits is told beside each field; a text it touches must be there", async () => {
    const wrong = { ...FORM, data: "20 luglio", emanato: "", indirizzo: "http://a.example", tocca: "boh", tipo: "" };
    expect(Object.keys((await refusal(createText(sara, wrong, ADDRESS, "document"))).fields).sort()).toEqual(
      ["data", "emanato", "indirizzo", "revisione", "tipo", "tocca"].sort(),
    );
    const dead = { ...FORM, revisione: inTime(), tocca: "faq:nessuna" };
    expect(await refusal(createText(sara, dead, ADDRESS, "document"))).toMatchObject({
      fields: { tocca: expect.stringContaining("faq:nessuna") },
    });
  });

  test("takes no file but what its form brought: another's, or of another text, is not named by typing", async () => {
    const id = await create(sara, "Riservato: ornitorinco");
    await createText(sara, { ...FORM, titolo: "Un altro documento", revisione: inTime() }, ADDRESS, "document");
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
