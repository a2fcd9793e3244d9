import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { giveAddress } from "~/features/accounts/joining/testing";
import { toLookAt } from "~/features/guard/check/pictures.server";
import { PersonalDataFound, type Warning } from "~/features/guard/check/warning";
import { type Attachments, takeFiles } from "~/features/uploads/accept.server";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import type { ReceivedFile } from "~/lib/http/upload.server";
import { sql } from "~db/client.server";
import { makeEntry } from "../../../test/factories/content";
import { makePicture, makeReceived } from "../../../test/factories/files";
import { makePdf } from "../../../test/factories/pdf";
import { ask } from "./ask/ask.server";
import { closeFlags, flagPost } from "./flags/flags.server";
import { manageThread } from "./moderate/thread.server";
import { reply } from "./reply/reply.server";
import { ADDRESS, emptyForum, makePeople, makeThread, type People } from "./testing";
import { changeSolution } from "./thread/solution.server";

const CODE = "RSSMRA80A01H501U";
const BODY = `Per il cittadino ${CODE} la validazione si ferma con EC075.`;
let people: People;

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
});
afterEach(emptyForum);
afterAll(closeConfirmations);

const take = (actor: Actor, ...files: ReceivedFile[]) =>
  takeFiles(files, [], { personId: actor.personId, address: ADDRESS });

async function question(values: Record<string, string> = {}, files: Attachments = { files: [] }) {
  const form = { titolo: "Validazione ferma con EC075", categoria: "anomalie", visibilita: "pubblica", testo: BODY };
  const comune = { comune: String(people.ivrea) };
  return (await ask(people.olga, { ...form, ...comune, ...values }, files, ADDRESS)).threadId;
}

async function warningOf(work: Promise<unknown>): Promise<Warning> {
  const error = await work.then(
    () => new Error("nothing was found"),
    (refusal) => refusal,
  );
  if (!(error instanceof PersonalDataFound)) throw error;
  return error.warning;
}

const everywhere = async () => {
  const tables = ["threads", "posts", "post_revisions", "audit_log", "events", "outgoing", "search_documents"];
  const texts = await Promise.all(tables.map((name) => sql`select t::text as row from ${sql(name)} t`));
  return JSON.stringify(texts);
};

describe("a question with personal data in it", () => {
  test("is not published before its writer has decided; the warning says where, and never what", async () => {
    const warning = await warningOf(question());
    expect(warning).toMatchObject({
      found: [{ where: "Testo", line: 1, kind: "codice-fiscale", certainty: "sure", masked: "RSS••• ••• •••" }],
      isSoft: false,
      canReserve: true,
    });
    expect(JSON.stringify(warning)).not.toContain(CODE);
    expect(await sql`select 1 from threads`).toHaveLength(0);
  });

  test.each([
    ["title", { titolo: `Caso ${CODE} fermo`, testo: "Un testo senza dati di nessuno." }, "Titolo"],
    ["product", { prodotto: `Tel. 333 1234567`, testo: "Un testo senza dati di nessuno." }, "Prodotto"],
    [
      "alternative text",
      { descrizione: "mario.rossi@gmail.com", testo: "Un testo senza dati." },
      "Descrizione dell'immagine",
    ],
  ])("in its %s, too", async (_, values, where) => {
    expect(await warningOf(question(values))).toMatchObject({ found: [{ where }] });
  });

  test("masked, it is stored nowhere as it was", async () => {
    await question({ protezione: "maschera", titolo: `Caso ${CODE} fermo` });
    const [post] = await sql`select source, html, plain from posts`;
    expect(post?.source).toBe("Per il cittadino RSS••• ••• ••• la validazione si ferma con EC075.");
    expect(await everywhere()).not.toContain(CODE);
  });

  test("made riservata, it is kept as it was, among few", async () => {
    const id = await question({ protezione: "riservata" });
    expect(await sql`select visibility from threads where id = ${id}`).toMatchObject([{ visibility: "riservata" }]);
    expect(await sql`select 1 from posts where source like ${`%${CODE}%`}`).toHaveLength(1);
  });

  test("declared a false alarm, it is published, and the register says why but not what", async () => {
    const { mark } = await warningOf(question());
    const declared = { protezione: "falso-allarme", riscontri: mark };
    await expect(question(declared)).rejects.toMatchObject({ fields: { "motivo-falso-allarme": expect.any(String) } });
    await question({ ...declared, "motivo-falso-allarme": "esempio" });
    const log = await sql`select person_id::int, details from audit_log where action = 'guard.false-alarm'`;
    expect(log).toMatchObject([
      { person_id: people.olga.personId, details: { reason: "esempio", kinds: ["codice-fiscale"], count: 1 } },
    ]);
    const register = await sql`select details::text from audit_log`;
    expect(JSON.stringify(register)).not.toContain(CODE);
  });

  test("is asked about again when anything else is found than what was declared", async () => {
    const { mark } = await warningOf(question());
    const declared = { protezione: "falso-allarme", riscontri: mark, "motivo-falso-allarme": "esempio" };
    const other = BODY.replace(CODE, "VRDLCU92T10D969E");
    expect(await warningOf(question({ ...declared, testo: other }))).toMatchObject({ found: [{ where: "Testo" }] });
    await warningOf(question({ ...declared, testo: `${BODY} Anche VRDLCU92T10D969E.` }));
    expect(await sql`select 1 from threads`).toHaveLength(0);
  });

  test("that is only likely needs no reason", async () => {
    const testo = BODY.replace(CODE, "RSSMRA80A01H501X");
    const warning = await warningOf(question({ testo }));
    expect(warning).toMatchObject({ isSoft: true, found: [{ certainty: "hint" }] });
    await question({ testo, protezione: "falso-allarme", riscontri: warning.mark });
    expect(await sql`select 1 from audit_log where action = 'guard.false-alarm'`).toHaveLength(0);
  });

  test("among few is nobody's business", async () => {
    await question({ visibilita: "riservata" });
    expect(await sql`select visibility from threads`).toMatchObject([{ visibility: "riservata" }]);
  });
});

describe("an answer with personal data in it", () => {
  const answer = (actor: Actor, threadId: number, values: Record<string, string> = {}) =>
    reply(
      actor,
      threadId,
      { testo: BODY, comune: String(actor.memberships[0]?.comuneId ?? ""), ...values },
      { files: [] },
      ADDRESS,
    );

  test("is masked as a question is", async () => {
    const id = await makeThread(people.olga);
    await warningOf(answer(people.sara, id));
    await answer(people.sara, id, { protezione: "maschera" });
    expect(await everywhere()).not.toContain(CODE);
  });

  test("makes the thread riservata only for who may", async () => {
    const id = await makeThread(people.olga);
    expect(await warningOf(answer(people.fulvia, id, { protezione: "riservata" }))).toMatchObject({
      canReserve: false,
    });
    await answer(people.rino, id, { protezione: "riservata" });
    expect(await sql`select visibility from threads`).toMatchObject([{ visibility: "riservata" }]);
    expect(await sql`select 1 from audit_log where action = 'thread.visibility-changed'`).toHaveLength(1);
  });

  test("does not come in by what a solution is good for", async () => {
    const id = await makeThread(people.olga);
    const number = await answer(people.sara, id, { testo: "Aggiornate il prodotto alla versione 4." });
    const [post] = await sql`select id::text from posts where number = ${number}`;
    const form = { messaggio: post?.id, per: `WS, ${CODE}` };
    await expect(changeSolution(people.olga, id, form, ADDRESS, true)).rejects.toMatchObject({
      fields: { per: expect.any(String) },
    });
  });
});

describe("what institutions publish", () => {
  const text = (contact: string) => ({ testo: `Abbiamo scritto a ${contact} senza avere risposta.` });

  test("may be written: the comuni's own addresses, and numbers and addresses that the site's texts name", async () => {
    const phone = "tel. 0125 410222";
    const addresses = ["mario.protocollo@ufficio-ivrea.example", "assistenza.rossi@gestore.example"];
    for (const contact of [phone, ...addresses])
      await warningOf(question({ ...text(contact), titolo: `Contatto ${contact.length} da chiedere` }));
    await giveAddress(people.ivrea, "Mario.Protocollo@ufficio-ivrea.example");
    await makeEntry({ source: "Chiamate il tel. +39 0125/410222 o scrivete ad assistenza.rossi@gestore.example." });
    for (const contact of [phone, ...addresses])
      await question({ ...text(contact), titolo: `Contatto ${contact.length} da chiedere` });
    expect(await sql`select 1 from posts`).toHaveLength(3);
    await sql`update entries set retired_at = now()`;
    await warningOf(question({ ...text(phone), titolo: "Lo stesso numero, tolto dai testi" }));
  });

  test("does not let a person's number through beside them", async () => {
    await giveAddress(people.ivrea, "mario.protocollo@ufficio-ivrea.example");
    const testo = "Scritto a mario.protocollo@ufficio-ivrea.example, poi chiamato il 333 1234567.";
    expect(await warningOf(question({ testo }))).toMatchObject({ found: [{ kind: "phone", certainty: "sure" }] });
  });
});

describe("what moderators and readers write beside messages", () => {
  const refused = (name: string) => ({ status: 422, fields: { [name]: expect.stringContaining("dati personali") } });

  test.each(["chiudi", "nascondi"])("a reason to «%s» holds no personal data", async (intento) => {
    const id = await makeThread(people.olga);
    const manage = (motivo: string) => manageThread(people.sara, id, { intento, motivo }, ADDRESS);
    await expect(manage(`Parla di ${CODE}.`)).rejects.toMatchObject(refused("motivo"));
    expect(await everywhere()).not.toContain(CODE);
    await manage("Parla di una persona.");
  });

  test("nor does a flag, nor the reason for which it hides a message", async () => {
    const id = await makeThread(people.olga);
    const number = await reply(
      people.sara,
      id,
      { testo: "Una risposta come un'altra, senza dati." },
      { files: [] },
      ADDRESS,
    );
    const [post] = await sql`select id::int from posts where thread_id = ${id} and number = ${number}`;
    const flag = (nota: string) => flagPost(people.fulvia, post?.id, { motivo: "dati-personali", nota }, ADDRESS);
    await expect(flag(`C'è scritto ${CODE}`)).rejects.toMatchObject(refused("nota"));
    await flag("C'è il codice di una persona.");
    const close = (perche: string) =>
      closeFlags(people.sara, { intento: "nascondi", messaggio: String(post?.id), perche }, ADDRESS);
    await expect(close(`Contiene ${CODE}`)).rejects.toMatchObject(refused(`perche-${post?.id}`));
    await close("Contiene dati personali.");
    expect(JSON.stringify(await sql`select t::text from flags t`)).not.toContain(CODE);
  });
});

describe("files of a question", () => {
  const clean = { testo: "Allego l'esito ricevuto dal servizio, senza dati." };
  const published = () => sql`select f.name, p.published_at is not null as open from post_files p
    join files f on f.id = p.file_id order by f.name`;

  test("are read: text, tables, logs, XML and PDF", async () => {
    for (const file of [
      makeReceived("a.txt", `cf ${CODE}`),
      makeReceived("b.csv", `riga;cf\n1;${CODE}`),
      makeReceived("c.xml", `<esito><cf>${CODE}</cf></esito>`),
      makeReceived("d.log", `ERROR ${CODE}`),
      makeReceived("e.pdf", makePdf([["Esito", CODE]])),
      makeReceived(`f ${CODE}.txt`, "niente"),
    ]) {
      const warning = await warningOf(question(clean, await take(people.olga, file)));
      expect(warning.found).toMatchObject([{ kind: "codice-fiscale" }]);
      expect(JSON.stringify(warning)).not.toContain(CODE);
    }
  });

  test("with data in them, or that nobody could read, wait; the others are for everybody", async () => {
    const files = await take(
      people.olga,
      makeReceived("dati.txt", `cf ${CODE}`),
      makeReceived("esito.txt", "EC075 su 12 schede"),
      makeReceived("scansione.pdf", makePdf([["testo"]], { picture: 400 })),
      makeReceived("schermata.png", await makePicture().png().toBuffer()),
      makeReceived("verbale.pdf", makePdf([["Tutto bene, EC075."]])),
    );
    await question({ ...clean, protezione: "maschera" }, files);
    expect(await published()).toEqual([
      { name: "dati.txt", open: false },
      { name: "esito.txt", open: true },
      { name: "scansione.pdf", open: false },
      { name: "schermata.png", open: false },
      { name: "verbale.pdf", open: true },
    ]);
  });

  test("with pictures are nobody's to declare here: the thread comes out, they stay among few", async () => {
    const files = await take(people.olga, makeReceived("scansione.pdf", makePdf([["testo"]], { picture: 400 })));
    const unseen = { pages: 1, pictures: [1], textless: [] };
    const asked = toLookAt(files.files.map(({ id, name, sha256 }) => ({ id, shownName: name, sha256, unseen })));
    await question({ ...clean, "immagini-guardate": asked?.mark ?? "" }, files);
    expect(await published()).toEqual([{ name: "scansione.pdf", open: false }]);
    expect(await sql`select 1 from file_pictures`).toHaveLength(0);
  });

  test("have their names masked, too", async () => {
    const files = await take(people.olga, makeReceived(`esito ${CODE}.txt`, "niente"));
    await question({ ...clean, protezione: "maschera" }, files);
    expect(await published()).toMatchObject([{ name: "esito RSS••• ••• •••.txt", open: true }]);
  });

  test("stay closed in a thread for few", async () => {
    const files = await take(people.olga, makeReceived("dati.txt", `cf ${CODE}`));
    await question({ ...clean, visibilita: "riservata" }, files);
    expect(await published()).toMatchObject([{ open: false }]);
  });
});
