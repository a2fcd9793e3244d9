import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { actorOf } from "~/features/accounts/joining/testing";
import { closeAccount } from "~/features/accounts/profile/close/close-account.server";
import { exportData } from "~/features/accounts/profile/data/export-data.server";
import { withdrawOffers } from "~/features/conferences/booking/cancel.server";
import { deliverEvent } from "~/features/notifications/deliver.server";
import { forgetSource, indexSource } from "~/features/search/sources.server";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { sql } from "~db/client.server";
import { makeMembership, makePerson, makeVisitor } from "../../../test/factories/accounts";
import { makeConference } from "../../../test/factories/conferences";
import { addNote } from "./desk/notes.server";
import { saveDraft } from "./drafts/drafts.server";
import { editPost } from "./edit/edit.server";
import { postHistory } from "./edit/history.server";
import { threadFeed } from "./feed.server";
import { ADDRESS, emptyForum, makePeople, makeReply, makeThread, type People, reserved } from "./testing";
import { threadPage } from "./thread/page.server";

const everybody = { stage: undefined, modality: undefined, query: "" };
const PASSWORD = "tramonto-di-ottobre";
const NAME = "Ermenegilda Bracciabuoni";
let people: People;
let gilda: Actor;
let thread: number;

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
  const { id } = await makePerson({ name: NAME, email: "gilda@comune.example", password: PASSWORD });
  await makeMembership({ personId: id, role: "operatore", comuneId: people.ivrea });
  gilda = await actorOf(id);
  thread = await makeThread(gilda);
});
afterEach(emptyForum);
afterAll(closeConfirmations);

const close = () => closeAccount(gilda, { attuale: PASSWORD, conferma: "chiudi" }, makeVisitor());

/** Every text the database holds, of every table. */
async function everything(): Promise<string> {
  const tables = await sql`select tablename from pg_tables where schemaname = 'public'`;
  const rows = await Promise.all(tables.map(({ tablename }) => sql`select t::text from ${sql(tablename)} t`));
  return JSON.stringify(rows).toLowerCase();
}

describe("an account that is closed", () => {
  test("leaves its messages, signed by the comune alone wherever a signature is shown", async () => {
    await close();
    expect((await threadPage(null, thread, {}, everybody)).question?.speaker).toBe("Utente del comune di Ivrea");
    expect((await threadPage(people.rino, thread, {}, everybody)).question?.authorName).toBeNull();
    expect(await threadFeed(thread)).toContain("<name>Utente del comune di Ivrea</name>");
    const [asked] = await sql`select id::int from events where name = 'forum.posted'`;
    await sql`insert into follows (person_id, kind, key) values (${people.fulvia.personId}, 'category', 'anomalie')`;
    await deliverEvent({ eventId: asked?.id });
    const [told] =
      await sql`select subject || body::text as text from outgoing where person_id = ${people.fulvia.personId}`;
    expect(told?.text).toContain("Utente del comune di Ivrea");
    expect(told?.text).not.toContain("Operatore");
    await indexSource({ kind: "thread", id: thread });
    expect(await sql`select 1 from search_documents where kind = 'thread'`).not.toHaveLength(0);
  });

  test("leaves no name behind: not in mentions, drafts, former versions, search or notifications", async () => {
    const mention = "Come dice @ermenegilda.bracciabuoni, il file va rifatto da capo.";
    const number = await makeReply(people.rino, thread, mention);
    // Where nobody of that name could be named it stands as it was typed.
    const elsewhere = await makeThread(people.fulvia, { testo: `${mention} E @Ermenegilda.Bracciabuoni lo sa.` });
    const [post] = await sql`select id::int from posts where thread_id = ${thread} and number = ${number}`;
    await editPost(people.rino, post?.id, { testo: `${mention} Anche in esercizio.` }, ADDRESS);
    await saveDraft(people.rino, { bozza: "nuova", testo: mention });
    for (const id of [thread, elsewhere]) await indexSource({ kind: "thread", id });
    for (const { id: eventId } of await sql`select id::int from events`) await deliverEvent({ eventId });
    expect(await everything()).toContain("bracciabuoni");
    await close();
    for (const id of [thread, elsewhere]) await forgetSource({ kind: "thread", id });
    expect(await everything()).not.toMatch(/bracciabuoni|ermenegilda/);
    const history = await postHistory(people.rino, post?.id);
    expect(JSON.stringify(history)).toContain("@account.chiuso");
    expect((await threadPage(null, elsewhere, {}, everybody)).question?.html).toContain("@account.chiuso, il file");
  });

  test("keeps nothing that was of use to it alone, and nothing of its own to read", async () => {
    await makeReply(people.sara, thread);
    await saveDraft(gilda, { bozza: "nuova", testo: "Un testo cominciato" });
    await sql`insert into links (purpose, email, nonce, expires_at) values ('invitation', 'gilda@comune.example', 'n', now())`;
    for (const { id: eventId } of await sql`select id::int from events`) await deliverEvent({ eventId });
    const count = async () => {
      const [row] = await sql`select (select count(*)::int from follows where person_id = ${gilda.personId}) follows,
        (select count(*)::int from thread_reads where person_id = ${gilda.personId}) reads,
        (select count(*)::int from forum_drafts where person_id = ${gilda.personId}) drafts,
        (select count(*)::int from outgoing where person_id = ${gilda.personId} and (read_at is null or subject <> '')) unread,
        (select count(*)::int from links where purpose = 'invitation' and email <> '') invitations`;
      return row;
    };
    expect(await count()).toEqual({ follows: 1, reads: 1, drafts: 1, unread: 1, invitations: 1 });
    await close();
    expect(await count()).toEqual({ follows: 0, reads: 0, drafts: 0, unread: 0, invitations: 0 });
  });

  test("could take along what it wrote and may still read, and nobody else's words", async () => {
    const own = await makeThread(gilda, { ...reserved, testo: "Una domanda solo nostra, scritta da me." });
    await makeReply(people.sara, own, "Una risposta che non è sua.");
    const messages = async () => JSON.parse(await exportData(await actorOf(gilda.personId), ADDRESS)).messaggi;
    expect((await messages()).map(({ discussione }: { discussione: number }) => discussione)).toEqual([thread, own]);
    expect(JSON.stringify(await messages())).not.toContain("non è sua");
    await sql`update memberships set ended_at = now() where person_id = ${gilda.personId}`;
    expect((await messages()).map(({ discussione }: { discussione: number }) => discussione)).toEqual([thread]);
  });

  test("of Sogei leaves the threads it had to nobody, and its notes to its colleagues", async () => {
    await makeMembership({ personId: gilda.personId, role: "agente" });
    gilda = await actorOf(gilda.personId);
    await sql`update threads set assignee_id = ${gilda.personId} where id = ${thread}`;
    await addNote(gilda, thread, { nota: "Sentito il comune al telefono." }, ADDRESS);
    await close();
    expect([...(await sql`select assignee_id from threads where id = ${thread}`)]).toEqual([{ assignee_id: null }]);
    expect(await sql`select 1 from thread_notes`).toHaveLength(1);
  });

  test("is forgotten by the web-conferences it attended, and gives back the seat of one to come", async () => {
    const [past, future] = [await makeConference({ inHours: -48 }), await makeConference({ inHours: 48 })];
    for (const id of [past, future])
      await sql`insert into conference_bookings (conference_id, comune_id, person_id, reference, state, confirmed_at, locked_at,
          attendee_name, attendee_email, uid)
        values (${id}, ${people.ivrea}, ${people.rino.personId}, ${`R${id}`}, 'confirmed', now(), now(), ${NAME}, 'gilda@comune.example', ${`u${id}`})`;
    await close();
    await withdrawOffers();
    const seats =
      await sql`select state, attendee_name, attendee_email from conference_bookings order by conference_id`;
    expect([...seats]).toEqual([
      { state: "confirmed", attendee_name: null, attendee_email: null },
      { state: "cancelled", attendee_name: null, attendee_email: null },
    ]);
    const [{ taken } = { taken: -1 }] = await sql`select seats_taken as taken from conferences where id = ${future}`;
    expect(taken).toBe(0);
  });
});
