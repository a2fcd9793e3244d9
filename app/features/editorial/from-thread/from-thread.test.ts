import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { findEntry } from "~/features/content/queries.server";
import { changeVisibility } from "~/features/forum/moderate/reserved.server";
import { emptyForum, makePeople, makeReply, makeThread, type People } from "~/features/forum/testing";
import { findThread } from "~/features/forum/thread/read.server";
import { changeSolution } from "~/features/forum/thread/solution.server";
import { closeConfirmations } from "~/lib/changes/public-change.server";
import { closeRenderers } from "~/lib/markdown/pool.server";
import { sql } from "~db/client.server";
import { makeEntry } from "../../../../test/factories/content";
import { empty } from "../../../../test/support/empty";
import { actOnText } from "../texts/act.server";
import { textPage } from "../texts/page.server";
import { changedSources } from "../texts/sources.server";
import { draftFromThread } from "./draft.server";
import { faqOfThread, publicThread } from "./public-thread.server";

const ADDRESS = "203.0.113.9";
const REMEDY = "Correggi il campo indicato da EC007 nel gestionale, poi reinvia il file. Dopo un'ora l'esito è buono.";

let all: People;
let vito: Actor;

beforeEach(async () => {
  all = await makePeople();
  vito = await makeActor("supervisore");
  await makeEntry({ kind: "code", slug: "EC007", source: "com'era" });
  await makeEntry({ kind: "code", slug: "EN306" });
});
afterEach(async () => {
  await empty("entries, entry_revisions, entry_links, entry_drafts, entry_sources");
  await emptyForum();
});
afterAll(async () => {
  await Promise.all([closeRenderers(), closeConfirmations()]);
});

async function solved(): Promise<number> {
  const threadId = await makeThread(all.olga, {
    titolo: "Esito EC007 dopo il terzo invio del file",
    codici: "EC007 EN306",
  });
  await makeReply(all.sara, threadId, REMEDY);
  await solve(threadId);
  return threadId;
}

async function solve(threadId: number, isSolution = true) {
  const [post] = await sql`select id from posts where thread_id = ${threadId} and number = 2`;
  await changeSolution(all.olga, threadId, { messaggio: String(post?.id) }, ADDRESS, isSolution);
}

async function published(threadId: number) {
  const place = await draftFromThread(all.sara, threadId, ADDRESS);
  const { values, stamp } = await textPage(all.sara, place);
  await actOnText(all.sara, place, { ...values, versione: stamp, intento: "manda" }, ADDRESS);
  const { draft } = await textPage(vito, place);
  await actOnText(vito, place, { edizione: String(draft?.edition), intento: "pubblica" }, ADDRESS);
  return place;
}

describe("a solved discussion", () => {
  test("becomes a draft in one step, with its title, solution and codes; once, whoever presses again", async () => {
    const threadId = await solved();
    const place = await draftFromThread(all.sara, threadId, ADDRESS);
    expect(place).toEqual({ kind: "faq", slug: "esito-ec007-dopo-il-terzo-invio-del-file" });
    const { values, draft, thread } = await textPage(all.sara, place);
    expect(values).toMatchObject({
      titolo: "Esito EC007 dopo il terzo invio del file",
      riassunto: REMEDY,
      "argomento-anomalie": "1",
      "modalita-WS": "1",
    });
    expect(values.testo).toContain("campo indicato da [EC007](codice:EC007) nel gestionale");
    expect(values.testo).toContain("Codici: [EN306](codice:EN306).");
    expect(draft?.state).toBe("draft");
    expect(thread?.id).toBe(threadId);
    expect(await draftFromThread(vito, threadId, ADDRESS)).toEqual(place);
    expect(await sql`select 1 from entry_drafts`).toHaveLength(1);
  });

  test("and the question it became name each other, while everybody may read the discussion", async () => {
    const threadId = await solved();
    const { slug } = await published(threadId);
    expect(await findEntry("faq", slug)).toMatchObject({ threadId });
    const before = await findThread(null, threadId);
    expect(await faqOfThread(null, before)).toMatchObject({ faq: { slug }, draft: null, canWrite: false });
    expect(await publicThread(threadId)).toMatchObject({ id: threadId });
    const thread = await findThread(all.sara, threadId);
    await changeVisibility({ actor: all.sara, thread, form: { visibilita: "riservata" }, address: ADDRESS });
    expect(await publicThread(threadId)).toBeNull();
    expect(await faqOfThread(all.sara, await findThread(all.sara, threadId))).toBeNull();
    expect(await changedSources()).toMatchObject([{ slug, source: "thread", key: String(threadId) }]);
  });

  test("whose solution or codes change has its question checked", async () => {
    const threadId = await solved();
    const { slug } = await published(threadId);
    expect(await changedSources()).toEqual([]);
    await solve(threadId, false);
    expect(await changedSources()).toMatchObject([{ slug, source: "thread" }]);
    await solve(threadId);
    expect(await changedSources()).toEqual([]);
    await sql`update entries set source = 'com''è' where slug = 'EC007'`;
    expect(await changedSources()).toMatchObject([{ slug, source: "code", key: "EC007" }]);
    await sql`update posts set revisions = 1 where thread_id = ${threadId} and number = 2`;
    expect(await changedSources()).toHaveLength(2);
  });

  test("that only few may read, or that has no solution, becomes none; nor for who does not write", async () => {
    const reserved = await makeThread(all.olga, { visibilita: "riservata" });
    await makeReply(all.sara, reserved, REMEDY);
    await solve(reserved);
    await expect(draftFromThread(all.sara, reserved, ADDRESS)).rejects.toMatchObject({ status: 404 });
    const open = await makeThread(all.fulvia);
    await expect(draftFromThread(all.sara, open, ADDRESS)).rejects.toMatchObject({ status: 409 });
    await expect(draftFromThread(all.mina, open, ADDRESS)).rejects.toMatchObject({ status: 403 });
  });
});
