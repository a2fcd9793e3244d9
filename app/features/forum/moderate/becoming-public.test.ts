import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { sql } from "~db/client.server";
import { editPost } from "../edit/edit.server";
import { readFilters } from "../list/filters";
import { countThreads, listThreads } from "../list/list.server";
import { ADDRESS, emptyForum, makePeople, makeReply, makeThread, type People, reserved } from "../testing";
import { manageThread } from "./thread.server";

const TITLE = "Ornitorinco segretissimo nel certificato";
let people: People;
let id: number;

beforeEach(async () => {
  env().RATE_LIMITS = false;
  people = await makePeople();
  const testo = `${TITLE}, ripetuto nel testo.`;
  id = await makeThread(people.olga, { ...reserved, titolo: TITLE, codici: "EC075", testo });
});
afterEach(emptyForum);
afterAll(closeConfirmations);

describe("a reserved thread", () => {
  test("becomes public only when somebody has looked through it, and then is where it was not", async () => {
    const open = (form = {}) =>
      manageThread(people.rino, id, { intento: "visibilita", visibilita: "pubblica", ...form }, ADDRESS);
    await expect(open()).rejects.toMatchObject({ status: 422, fields: { controllato: expect.any(String) } });
    await open({ controllato: "si" });
    const shown = await listThreads(readFilters(new URLSearchParams()), { actor: null });
    expect(shown.rows.map((row) => row.id)).toEqual([id]);
    expect(await countThreads()).toMatchObject({ tutte: 1, "categoria:anomalie": 1, "fase:test": 1 });
    const [entry] = await sql`select details from audit_log where action = 'thread.visibility-changed'`;
    expect(entry?.details).toEqual({ visibility: "pubblica" });
  });

  const CODE = "RSSMRA80A01H501U";
  const publish = (form = {}) =>
    manageThread(
      people.rino,
      id,
      { intento: "visibilita", visibilita: "pubblica", controllato: "si", ...form },
      ADDRESS,
    );
  const refused = { status: 422, fields: { controllato: expect.stringContaining("dati personali") } };
  const visibility = async () => (await sql`select visibility from threads where id = ${id}`)[0]?.visibility;

  test("does not become public with personal data in it, whatever the form says was decided", async () => {
    await sql`update posts set source = ${`Il cittadino ${CODE} non passa.`} where thread_id = ${id}`;
    for (const protezione of ["maschera", "riservata", "falso-allarme", undefined]) {
      await expect(publish({ protezione })).rejects.toMatchObject(refused);
    }
    expect(await visibility()).toBe("riservata");
  });

  test.each([
    [
      "a former version",
      "insert into post_revisions (post_id, source, edited_by) select id, $1, author_id from posts where thread_id = $2",
    ],
    [
      "a former title",
      "insert into post_revisions (post_id, title, source, edited_by) select id, $1, 'x', author_id from posts where thread_id = $2",
    ],
    ["why it was closed", "update threads set moderation_reason = $1 where id = $2"],
    ["why a message was hidden", "update posts set hidden_reason = $1 where thread_id = $2"],
    ["whom a solution is for", "update posts set solution_for = $1 where thread_id = $2"],
    ["the version it was verified for", "update posts set verified_for = $1 where thread_id = $2"],
  ])("does not become public with personal data in %s", async (_, write) => {
    await sql.unsafe(write, [`Per ${CODE}`, id]);
    await expect(publish()).rejects.toMatchObject(refused);
    expect(await visibility()).toBe("riservata");
  });

  /** What was written waits for the thread, which meanwhile is for others than before. */
  const whileItBecomes = (visibility: "pubblica" | "riservata", write: () => Promise<unknown>, thread = id) =>
    sql.begin(async (tx) => {
      await tx`update threads set visibility = ${visibility} where id = ${thread}`;
      const written = write().then(
        () => "written",
        (error) => error.status,
      );
      await expect
        .poll(() => sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
        .not.toHaveLength(0);
      return { written };
    });

  test("that becomes public meanwhile takes no answer that was looked at as one among few", async () => {
    const { written } = await whileItBecomes("pubblica", () =>
      makeReply(people.olga, id, `Anche per ${CODE} si ferma qui.`),
    );
    expect(await written).toBe(409);
    expect(await sql`select 1 from posts where source like ${`%${CODE}%`}`).toHaveLength(0);
  });

  test("that becomes public meanwhile takes no such correction either", async () => {
    const [post] = await sql`select id::int from posts where thread_id = ${id}`;
    const form = { titolo: TITLE, testo: `Anche per ${CODE} si ferma qui.` };
    const { written } = await whileItBecomes("pubblica", () => editPost(people.olga, post?.id, form, ADDRESS));
    expect(await written).toBe(409);
    expect(await sql`select 1 from posts where source like ${`%${CODE}%`}`).toHaveLength(0);
  });

  test("is written in by nobody whom it shuts out meanwhile", async () => {
    const thread = await makeThread(people.olga);
    const number = await makeReply(people.fulvia, thread);
    const [post] = await sql`select id::int from posts where thread_id = ${thread} and number = ${number}`;
    const edit = () => editPost(people.fulvia, post?.id, { testo: "Un rimedio del tutto diverso, qui." }, ADDRESS);
    const { written } = await whileItBecomes("riservata", edit, thread);
    expect(await written).toBe(404);
    await sql`update threads set visibility = 'pubblica' where id = ${thread}`;
    const answer = await whileItBecomes("riservata", () => makeReply(people.fulvia, thread), thread);
    expect(await answer.written).toBe(404);
    expect(await sql`select 1 from posts where thread_id = ${thread}`).toHaveLength(2);
  });
});
