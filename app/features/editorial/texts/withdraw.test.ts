import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { allEntries, entryOfPage, findEntry, listEntries } from "~/features/content/queries.server";
import { messagesOf } from "~/features/notifications/rules.server";
import { ask } from "~/features/search/testing";
import { db, sql } from "~db/client.server";
import { contentFile } from "../../../../test/factories/content";
import { empty } from "../../../../test/support/empty";
import { textDesk } from "../desk/desk.server";
import { createText } from "./create.server";
import type { Place } from "./kinds";
import { ADDRESS, act, BODY, closeTexts, emptyTexts, FAQ, inTime, makeTexts, refusal } from "./testing";

let sara: Actor;
let vito: Actor;
let mina: Actor;
let content: Awaited<ReturnType<typeof makeTexts>>;

const BORROWER = contentFile(
  "faq",
  { title: "Un'altra domanda" },
  "Leggi [](faq:pin#che-cosa-fare) e poi torna qui.\n",
);

beforeEach(async () => {
  [sara, vito, mina] = [await makeActor("agente"), await makeActor("supervisore"), await makeActor("ministero")];
  content = await makeTexts();
  await content.write(
    "faq/pin.md",
    contentFile("faq", { title: "Il PIN è bloccato" }, `${BODY}\n\n## Che cosa fare\n\nTelefona.\n`),
  );
  await content.write("faq/altra.md", BORROWER);
  await content.take();
});
afterEach(async () => {
  await emptyTexts();
  await empty("events, graphile_worker._private_jobs");
});
afterAll(closeTexts);

const WHY = { motivo: "La risposta vale solo per le vecchie smart card.", sostituto: "/codici/EC001?fase=test" };
const pageOf = ({ kind, slug }: Place) => entryOfPage(kind, slug, "Non c'è.");

async function withdraw() {
  await act(sara, FAQ, "ritira", WHY);
  await act(vito, FAQ, "conferma-ritiro");
}

describe("a text that is withdrawn", () => {
  test("says so at its address, with what replaces it, and stands in no list, search, site map or import", async () => {
    await act(sara, FAQ, "ritira", WHY);
    for (const reader of [sara, mina]) {
      expect(await refusal(act(reader, FAQ, "conferma-ritiro"))).toMatchObject({ status: 403 });
    }
    expect(await refusal(act(vito, FAQ, "salva"))).toMatchObject({ status: 409 });
    expect((await findEntry("faq", "pin"))?.title).toBe("Il PIN è bloccato");
    await act(vito, FAQ, "conferma-ritiro");

    expect(await refusal(pageOf(FAQ))).toMatchObject({
      status: 410,
      message: expect.stringContaining(WHY.motivo),
      instead: { href: "/codici/EC001" },
    });
    expect((await ask("PIN bloccato")).hits.map(({ sourceKey }) => sourceKey)).not.toContain("pin");
    expect((await listEntries("faq")).map(({ slug }) => slug)).toEqual(["altra"]);
    expect((await allEntries()).map(({ slug }) => slug)).not.toContain("pin");
    expect(await textDesk()).toMatchObject({
      withdrawn: [{ slug: "pin", reason: WHY.motivo }],
      dead: [{ slug: "altra", toKind: "faq", toSlug: "pin" }],
    });
    expect((await sql`select action from audit_log order by id`).map(({ action }) => action)).toEqual([
      "text.withdrawal-asked",
      "text.withdrawn",
    ]);
    // Neither its own file nor the one that links to it brings it back, or stops an import.
    await content.write("faq/altra.md", BORROWER.replace("torna qui", "torna"));
    await content.write("faq/pin.md", contentFile("faq", { title: "Cambiata nel file" }));
    expect(await content.take()).toMatchObject({ changed: ["faq/altra.md"], kept: ["faq/pin.md"] });
    expect(await refusal(pageOf(FAQ))).toMatchObject({ status: 410 });
    expect((await textDesk()).withdrawn).toMatchObject([{ slug: "pin", hasFile: true }]);
  });

  test("comes back as it was once somebody else than who asks for it publishes it", async () => {
    await withdraw();
    await act(vito, FAQ, "ripristina");
    expect(await refusal(act(vito, FAQ, "pubblica"))).toMatchObject({ status: 403 });
    await act(sara, FAQ, "pubblica");
    expect((await pageOf(FAQ)).title).toBe("Il PIN è bloccato");
    expect((await ask("PIN bloccato")).hits.map(({ sourceKey }) => sourceKey)).toContain("pin");
    expect((await textDesk()).withdrawn).toEqual([]);
  });

  test("only after somebody has said why, of what may take its place, and nobody has refused", async () => {
    expect(await refusal(act(sara, FAQ, "ritira", { motivo: "no", sostituto: "" }))).toMatchObject({
      fields: { motivo: expect.any(String) },
    });
    for (const sostituto of ["/faq/pin", "/faq/nessuna", "boh"]) {
      expect(await refusal(act(sara, FAQ, "ritira", { ...WHY, sostituto }))).toMatchObject({
        fields: { sostituto: expect.any(String) },
      });
    }
    expect(await refusal(act(mina, FAQ, "ritira", WHY))).toMatchObject({ status: 403 });
    await act(sara, FAQ, "ritira", WHY);
    await act(vito, FAQ, "rifiuta-ritiro", { nota: "Serve ancora ai comuni piccoli." });
    expect((await pageOf(FAQ)).title).toBe("Il PIN è bloccato");
    const [event] = await sql`select payload from events where name = 'text.decided'`;
    const told = await messagesOf(db, "text.decided", event?.payload);
    expect(told).toMatchObject([{ to: { personId: sara.personId }, kind: "texts" }]);
  });
});

describe("texts that lead to one", () => {
  const shown = async (slug: string) => JSON.stringify((await findEntry("faq", slug))?.segments);

  test("say its new title at once, are searched by it, and the next import finds nothing to do", async () => {
    expect(await shown("altra")).toContain("Il PIN è bloccato");
    await act(sara, FAQ, "manda", { titolo: "Il PIN che non risponde" });
    const other: Place = { kind: "faq", slug: "altra" };
    await act(sara, other, "salva", { titolo: "Un'altra domanda ancora" });
    await act(vito, FAQ, "pubblica");
    expect(await shown("altra")).toContain("Il PIN che non risponde");
    expect((await ask("PIN risponde")).hits.map(({ sourceKey }) => sourceKey)).toContain("altra");
    expect(await content.take()).toMatchObject({ changed: [], kept: ["faq/pin.md"] });
    // Whoever was writing in one of them is not behind.
    await act(sara, other, "manda");
    await act(vito, other, "pubblica");
    expect((await findEntry("faq", "altra"))?.title).toBe("Un'altra domanda ancora");
  });

  test("are told at the desk when the section they lead to is cut", async () => {
    expect((await textDesk()).dead).toEqual([]);
    await act(sara, FAQ, "manda", { testo: `${BODY}\n\n## Che cosa si fa\n\nTelefona.` });
    await act(vito, FAQ, "pubblica");
    expect((await textDesk()).dead).toMatchObject([{ slug: "altra", toSlug: "pin", toAnchor: "che-cosa-fare" }]);
    await content.write("faq/altra.md", BORROWER.replace("torna qui", "torna"));
    expect(await content.take()).toMatchObject({ changed: ["faq/altra.md"] });
  });
});

describe("a video", () => {
  const FORM = {
    titolo: "Leggere un esito",
    riassunto: "Come si legge una riga di esito, in due minuti.",
    testo: "## Che cosa arriva\n\nUn file con una riga per scheda, con il codice [EC001](codice:EC001).",
    curatore: "Sogei",
    durata: "2:05",
    capitoli: "0:00 Che cosa arriva\n1:10 Che cosa correggere",
    scene: "0:00 Uno schermo con l'elenco degli esiti",
  };

  test("is written in the site with its chapters and scenes, and published by somebody else", async () => {
    const wrong = { ...FORM, revisione: inTime(), durata: "due", capitoli: "1:10 Dopo\n0:00 Prima", scene: "" };
    expect(Object.keys((await refusal(createText(mina, wrong, ADDRESS, "video"))).fields)).toEqual([
      "durata",
      "capitoli",
      "scene",
    ]);
    const dead = { ...FORM, revisione: inTime(), capitoli: "0:00 Inizio | preparare/nessuna" };
    expect(await refusal(createText(mina, dead, ADDRESS, "video"))).toMatchObject({
      fields: { capitoli: expect.stringContaining("manuale:preparare/nessuna") },
    });
    const place = await createText(mina, { ...FORM, revisione: inTime() }, ADDRESS, "video");
    await act(mina, place, "manda");
    await act(sara, place, "pubblica");
    const { details } = await entryOfPage("video", place.slug, "");
    expect(details).toMatchObject({ seconds: 125, chapters: [{ at: 0 }, { at: 70, title: "Che cosa correggere" }] });
  });
});

test("who may read a draft hears of it, those who wrote it what became of it, nobody else", async () => {
  await act(sara, FAQ, "manda");
  const [draft] = await sql`select id::int from entry_drafts`;
  const payload = { draftId: draft?.id as number };
  const idsOf = async (name: "text.sent" | "text.decided") =>
    (await messagesOf(db, name, payload)).map((message) => "to" in message && message.to);
  expect(await idsOf("text.sent")).toEqual([{ personId: vito.personId }]);
  await act(vito, FAQ, "pubblica");
  expect(await idsOf("text.sent")).toEqual([]);
  expect(await idsOf("text.decided")).toEqual([{ personId: sara.personId }]);
});
