import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { deliverEvent } from "~/features/notifications/deliver.server";
import { forgetSource, indexSource } from "~/features/search/sources.server";
import { takeFiles } from "~/features/uploads/accept.server";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { siteStorage } from "~/lib/storage/site-storage.server";
import { sql } from "~db/client.server";
import { makeReceived } from "../../../../test/factories/files";
import { ask } from "../ask/ask.server";
import { ADDRESS, emptyForum, makePeople, makeReply, type People } from "../testing";
import { redactPage } from "./queries.server";
import { redactPost } from "./redact.server";

/** A name no rule knows: only a person sees that it has to go. */
const NAME = "Ermenegilda Bracciabuoni";
let people: People;
let thread: number;
let post: number;
let file: { id: string; sha256: string };

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
  const by = { personId: people.olga.personId, address: ADDRESS };
  const files = await takeFiles([makeReceived("esito.txt", `Esito di ${NAME}`)], [], by);
  file = files.files[0] ?? { id: "", sha256: "" };
  const form = {
    titolo: `Il caso di ${NAME}`,
    categoria: "anomalie",
    visibilita: "pubblica",
    testo: `Riguarda ${NAME}, EC075.`,
  };
  thread = (await ask(people.olga, { ...form, comune: String(people.ivrea) }, files, ADDRESS)).threadId;
  const [row] = await sql`select id::int from posts`;
  post = row?.id;
  await sql`insert into post_revisions (post_id, source, edited_by) values (${post}, ${`Prima: ${NAME}`}, ${people.olga.personId})`;
  await sql`update posts set revisions = 1`;
  await sql`insert into forum_drafts (person_id, place, fields) values (${people.olga.personId}, 'nuova', ${JSON.stringify({ testo: NAME })}::json)`;
});
afterEach(emptyForum);
afterAll(closeConfirmations);

const good = { titolo: "Il caso di una cittadina", testo: "Testo rimosso.", motivo: "dati-personali", conferma: "si" };
const redact = (form: Record<string, string> = good, actor: Actor = people.sara) =>
  redactPost(actor, post, form, ADDRESS);

/** Every table that could keep a word of it. */
async function everywhere(): Promise<string> {
  const rows = await sql`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const texts = await Promise.all(rows.map(({ name }) => sql`select t::text as row from ${sql(name)} t`));
  return JSON.stringify(texts);
}

describe("redacting a message", () => {
  test("leaves no word of it in any table: versions, drafts, slug, search, mails waiting and files", async () => {
    await sql`insert into follows (person_id, kind, key) values (${people.fulvia.personId}, 'category', 'anomalie')`;
    const [event] = await sql`select id::int from events where name = 'forum.posted'`;
    await deliverEvent({ eventId: event?.id });
    await indexSource({ kind: "thread", id: thread });
    expect(
      await sql`select 1 from outgoing where subject like ${`%${NAME}%`} or body::text like ${`%${NAME}%`}`,
    ).not.toHaveLength(0);
    await redact({ ...good, [`togli-${file.id}`]: "si" });
    await forgetSource({ kind: "thread", id: thread });
    expect((await everywhere()).toLowerCase()).not.toContain("bracciabuon");
    expect(await sql`select distinct failure from outgoing where sent_at is null`).toEqual([{ failure: "withdrawn" }]);
    expect(await siteStorage().exists(file.sha256)).toBe(false);
  });

  test("keeps the files that were not chosen, and says in the register why but not what", async () => {
    await redact();
    expect(await siteStorage().exists(file.sha256)).toBe(true);
    const [entry] = await sql`select person_id::int, details from audit_log where action = 'post.redacted'`;
    expect(entry).toEqual({
      person_id: people.sara.personId,
      details: { threadId: thread, reason: "dati-personali", files: 0 },
    });
  });

  test.each([
    [{ conferma: "" }, "conferma"],
    [{ motivo: "altro" }, "motivo"],
    [{ testo: " " }, "testo"],
    [{ titolo: "corto" }, "titolo"],
  ])("with %j changes nothing", async (values, field) => {
    await expect(redact({ ...good, ...values })).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
    expect(await sql`select 1 from posts where source like ${`%${NAME}%`}`).toHaveLength(1);
  });

  test("is Sogei's alone", async () => {
    for (const actor of [people.olga, people.rino, people.fulvia, people.mina, people.silvio, people.ada])
      await expect(redact(good, actor)).rejects.toMatchObject({ status: 403 });
  });

  test("opens with what the guard finds already masked, and names messages that may quote it", async () => {
    await makeReply(people.sara, thread, "Una risposta che non cita nessuno, solo EC075.");
    const number = await makeReply(people.sara, thread, "Come dice RSSMRA80A01H501U sopra, aspettate.", {
      protezione: "maschera",
    });
    await sql`update posts set source = 'Cita RSSMRA80A01H501U dal messaggio' where number = ${number}`;
    await sql`update posts set source = 'cf RSSMRA80A01H501U e altro' where id = ${post}`;
    expect(await redactPage(people.sara, post)).toMatchObject({
      body: "cf RSS••• ••• ••• e altro",
      others: [number],
      title: `Il caso di ${NAME}`,
    });
  });
});
