import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { findEntry } from "~/features/content/queries.server";
import { db, sql } from "~db/client.server";
import { entries } from "~db/schema/content";
import { entryDrafts } from "~db/schema/editorial";
import { contentFile } from "../../../../test/factories/content";
import { actOnText } from "./act.server";
import { createText } from "./create.server";
import { formValuesOf } from "./form-values";
import { textHistory } from "./history.server";
import type { Place } from "./kinds";
import { SavedMeanwhile } from "./meanwhile";
import { textPage } from "./page.server";
import { publishScheduled } from "./scheduled.server";
import { readSource } from "./source";
import { ADDRESS, act, BODY, CODE, closeTexts, emptyTexts, FAQ, formOf, inTime, makeTexts, refusal } from "./testing";

let sara: Actor;
let vito: Actor;
let mina: Actor;
let content: Awaited<ReturnType<typeof makeTexts>>;

beforeEach(async () => {
  [sara, vito, mina] = [await makeActor("agente"), await makeActor("supervisore"), await makeActor("ministero")];
  content = await makeTexts();
});
afterEach(emptyTexts);
afterAll(closeTexts);

const drafts = () => db.select().from(entryDrafts).orderBy(entryDrafts.id);

describe("a text", () => {
  test("is written by one, published by another: page, search and history say so at once, the file's text is kept", async () => {
    await act(sara, FAQ, "salva", { titolo: "Il PIN non risponde più" });
    expect((await findEntry("faq", "pin"))?.title).toBe("Il PIN è bloccato");
    await act(sara, FAQ, "manda", { testo: `${BODY} Aspetta la zanzariera.` });
    expect(await act(vito, FAQ, "pubblica")).toBe("/redazione/faq/pin?fatto=pubblicata");

    const entry = await findEntry("faq", "pin");
    expect(entry).toMatchObject({ title: "Il PIN non risponde più", version: "1.1" });
    expect(JSON.stringify(entry?.segments)).toContain("zanzariera");
    const [found] = await sql`select title from search_documents where kind = 'faq' and body like '%zanzariera%'`;
    expect(found?.title).toBe("Il PIN non risponde più");
    const { versions } = await textHistory(FAQ, undefined);
    expect(versions.map(({ version, writer, reviewer }) => [version, writer, reviewer])).toEqual([
      ["1.1", sara.name, vito.name],
      ["1.0", null, null],
    ]);
    expect(versions[0]?.lines).toContainEqual({ kind: "removed", text: "Titolo: Il PIN è bloccato" });
    expect((await sql`select action from audit_log order by id`).map(({ action }) => action)).toEqual([
      "text.saved",
      "text.sent",
      "text.published",
    ]);
    const [row] = await db.select().from(entries).where(eq(entries.slug, "pin"));
    expect(row).toMatchObject({ origin: "site", fileSource: expect.stringContaining("Il PIN è bloccato") });
  });

  test.each(["pubblica", "programma", "rimanda"])(
    "is not for its writers to %s, whatever role they have",
    async (intento) => {
      await act(vito, FAQ, "salva", { titolo: "Prima mano" });
      await act(sara, FAQ, "manda");
      for (const writer of [vito, sara]) {
        expect(await refusal(act(writer, FAQ, intento))).toMatchObject({ status: 403 });
      }
      expect(await refusal(act(mina, FAQ, intento))).toMatchObject({ status: 403 });
      expect((await findEntry("faq", "pin"))?.title).toBe("Il PIN è bloccato");
    },
  );

  test("that two are writing: the second is told what differs, keeps the text, and saves it by deciding so", async () => {
    const [first, second] = [
      await formOf(sara, FAQ, { titolo: "Di Sara" }),
      await formOf(vito, FAQ, { titolo: "Di Vito" }),
    ];
    await actOnText(sara, FAQ, { ...first, intento: "salva" }, ADDRESS);
    const told = await refusal(actOnText(vito, FAQ, { ...second, intento: "salva" }, ADDRESS));
    expect(told).toBeInstanceOf(SavedMeanwhile);
    expect(told.by).toBe(sara.name);
    expect(told.lines).toContainEqual({ kind: "added", text: "Titolo: Di Vito" });
    expect(await drafts()).toMatchObject([{ title: "Di Sara", edition: 1 }]);
    await actOnText(vito, FAQ, { ...second, versione: told.stamp, intento: "salva" }, ADDRESS);
    expect(await drafts()).toMatchObject([{ title: "Di Vito", edition: 2, writerIds: [sara.personId, vito.personId] }]);
  });

  test("that two begin at the same moment is saved once", async () => {
    const forms = await Promise.all([
      formOf(sara, FAQ, { titolo: "Di Sara" }),
      formOf(vito, FAQ, { titolo: "Di Vito" }),
    ]);
    const results = await Promise.all(
      [sara, vito].map((actor, index) =>
        refusal(actOnText(actor, FAQ, { ...forms[index], intento: "salva" }, ADDRESS)),
      ),
    );
    expect(results.filter((result) => result === null)).toHaveLength(1);
    expect(results.find((result) => result !== null)).toBeInstanceOf(SavedMeanwhile);
    expect(await drafts()).toHaveLength(1);
  });

  test("is not published when it changed under its reader's eyes, nor when what is in force did", async () => {
    await act(sara, FAQ, "manda", { titolo: "Da rileggere" });
    const seen = await formOf(vito, FAQ);
    await act(sara, FAQ, "manda", { titolo: "Cambiata dopo" });
    expect(await refusal(actOnText(vito, FAQ, { ...seen, intento: "pubblica" }, ADDRESS))).toMatchObject({
      status: 409,
    });
    await content.write("faq/pin.md", contentFile("faq", { title: "Dal file" }, `${BODY}\n`));
    await content.take();
    expect(await refusal(act(vito, FAQ, "pubblica"))).toMatchObject({ status: 409 });
    expect((await findEntry("faq", "pin"))?.title).toBe("Dal file");
    expect((await textPage(vito, FAQ)).isBehind).toBe(true);
  });

  test.each([
    ["[x](codice:EC999)", "codice:EC999"],
    ["[x](faq:che-non-ce)", "faq:che-non-ce"],
    ["[x](codice:EC001#altrove)", "codice:EC001#altrove"],
    ["[x](manuale:nessuno/pagina)", "manuale:nessuno/pagina"],
    ["[x](codice:EC 001)", "codice:EC 001"],
  ])("with the dead link %s is refused beside the field", async (link, named) => {
    const refused = await refusal(act(sara, FAQ, "salva", { testo: `Una risposta che basta: ${link}.` }));
    expect(refused.fields.testo).toContain(named);
    expect(await drafts()).toEqual([]);
  });

  test("may link to what is there, its own parts included", async () => {
    const testo = "Leggi [il codice](codice:EC001#che-cosa-fare) e [sotto](faq:pin#ecco).\n\n## Ecco\n\nTesto.";
    await act(sara, FAQ, "salva", { testo });
    expect(await drafts()).toHaveLength(1);
  });

  test("with personal data is not sent to be read before its writer has decided; masked, it is", async () => {
    const testo = `${BODY} Il caso di RSSMRA85T10A562S.`;
    const refused = await refusal(act(sara, FAQ, "manda", { testo }));
    expect(refused).toMatchObject({ status: 422, warning: { found: [{ where: "Testo" }] } });
    expect(await drafts()).toEqual([]);
    await act(sara, FAQ, "manda", { testo, protezione: "maschera" });
    const [draft] = await drafts();
    expect(draft).toMatchObject({ state: "review" });
    expect(draft?.text).not.toContain("RSSMRA85T10A562S");
    const ofCode = await refusal(act(sara, CODE, "manda", { fonte: "Il caso di RSSMRA85T10A562S" }));
    expect(ofCode).toMatchObject({ warning: { found: [{ where: "Fonte" }] } });
  });

  test("goes back to its writers with a note, and is given up without a trace in what is in force", async () => {
    await act(sara, CODE, "manda", { titolo: "Il campo manca nel file" });
    await act(vito, CODE, "rimanda", { nota: "Manca la procedura per le convivenze." });
    expect((await textPage(sara, CODE)).draft).toMatchObject({
      state: "draft",
      note: "Manca la procedura per le convivenze.",
    });
    await act(sara, CODE, "elimina");
    expect((await textPage(sara, CODE)).draft).toBeNull();
    expect((await findEntry("code", "EC001"))?.version).toBe("1.0");
  });

  test("of a code keeps all its card says", async () => {
    const before = await findEntry("code", "EC001");
    await act(sara, CODE, "manda", { titolo: "Il campo manca nel file" });
    await act(vito, CODE, "pubblica");
    expect((await findEntry("code", "EC001"))?.details).toEqual(before?.details);
  });
});

describe("a text that comes out later", () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

  test("waits for its time, then is published by the job; stopped, it is not", async () => {
    await act(sara, FAQ, "manda", { titolo: "Esce domani" });
    await act(vito, FAQ, "programma", { giorno: tomorrow, ora: "7:30" });
    const [draft] = await drafts();
    const [job] = await sql`select run_at from graphile_worker.jobs where task_identifier = 'texts.publish'`;
    expect(new Date(job?.run_at)).toEqual(draft?.publishAt);
    await publishScheduled({ draftId: draft?.id ?? 0 });
    expect((await findEntry("faq", "pin"))?.title).toBe("Il PIN è bloccato");

    await act(sara, FAQ, "ferma");
    await sql`update entry_drafts set publish_at = now() - interval '1 minute'`;
    await publishScheduled({ draftId: draft?.id ?? 0 });
    expect((await findEntry("faq", "pin"))?.title).toBe("Il PIN è bloccato");

    await act(vito, FAQ, "programma", { giorno: tomorrow, ora: "7:30" });
    await sql`update entry_drafts set publish_at = now() - interval '1 minute'`;
    await publishScheduled({ draftId: draft?.id ?? 0 });
    await publishScheduled({ draftId: draft?.id ?? 0 });
    expect((await findEntry("faq", "pin"))?.title).toBe("Esce domani");
    expect((await textHistory(FAQ, undefined)).versions).toHaveLength(2);
  });

  test("and cannot any more goes back with the reason", async () => {
    await act(sara, FAQ, "manda", { titolo: "Esce domani" });
    await act(vito, FAQ, "programma", { giorno: tomorrow, ora: "07:30" });
    await sql`update entries set retired_at = now() where kind = 'code'`;
    await sql`update entry_drafts set publish_at = now() - interval '1 minute'`;
    const [draft] = await drafts();
    await publishScheduled({ draftId: draft?.id ?? 0 });
    expect(await drafts()).toMatchObject([{ state: "draft", note: expect.stringContaining("codice:EC001") }]);
  });

  test("is not for a moment that is over", async () => {
    await act(sara, FAQ, "manda", { titolo: "Esce ieri" });
    const refused = await refusal(act(vito, FAQ, "programma", { giorno: "2026-01-07", ora: "07:30" }));
    expect(refused.fields.giorno).toBeTruthy();
  });
});

describe("a new question", () => {
  const form = async (changed: Record<string, string> = {}) => {
    const source = readSource(FAQ, contentFile("faq", { title: "Il PIN è bloccato?" }, BODY));
    return { ...(source ? formValuesOf(source) : {}), revisione: inTime(), ...changed };
  };

  test("has an address made of its title, that no other has", async () => {
    const made = [await createText(sara, await form(), ADDRESS), await createText(vito, await form(), ADDRESS)];
    expect(made.map(({ slug }) => slug)).toEqual(["il-pin-e-bloccato", "il-pin-e-bloccato-2"]);
    const place = made[0] as Place;
    await act(sara, place, "manda");
    await act(vito, place, "pubblica");
    expect(await findEntry("faq", "il-pin-e-bloccato")).toMatchObject({ version: "1.0", title: "Il PIN è bloccato?" });
  });

  test("without a topic, or with a bad day of review, is refused beside the fields", async () => {
    const changed = { "argomento-aire": "", revisione: "2026-01-01", titolo: "" };
    const refused = await refusal(createText(sara, await form(changed), ADDRESS));
    expect(Object.keys(refused.fields).sort()).toEqual(["argomento", "revisione", "titolo"]);
  });

  test("is not for who only reads the desk", async () => {
    expect(await refusal(createText(mina, await form(), ADDRESS))).toMatchObject({ status: 403 });
  });
});
