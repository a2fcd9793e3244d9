import { beforeEach, expect, test } from "vitest";
import { emptyForum, makePeople, makeReply, makeThread, type People } from "~/features/forum/testing";
import { sql } from "~db/client.server";
import { empty } from "../../../../test/support/empty";
import { deliverEvent } from "../deliver.server";

let people: People;
beforeEach(async () => {
  await emptyForum();
  await empty("mail_preferences");
  people = await makePeople();
});

async function deliverAll() {
  for (const { id } of await sql`select id::int from events order by id`) await deliverEvent({ eventId: id });
}

const follow = (personId: number, kind: string, key: string, mode: string | null = null) =>
  sql`insert into follows (person_id, kind, key, mode) values (${personId}, ${kind}, ${key}, ${mode})`;

const toldTo = (personId: number) => sql`
  select kind, address is not null "isMailed", digest_at is not null "isLater", body -> 'follow' follow, body ->> 'topic' topic
  from outgoing where person_id = ${personId} order by id`;

test("who follows the category, the code and the stage of a question gets one mail", async () => {
  const { fulvia, olga } = people;
  await follow(fulvia.personId, "category", "anomalie", "subito");
  await follow(fulvia.personId, "code", "EC075", "giornaliero");
  await follow(fulvia.personId, "stage", "test", "subito");
  const thread = await makeThread(olga, { codici: "EC075", testo: "Dopo l'invio arriva EC075 per i nati all'estero." });
  await deliverAll();
  expect(await toldTo(fulvia.personId)).toMatchObject([
    { kind: "questions", isMailed: true, isLater: false, topic: `thread-${thread}` },
  ]);
});

test("who follows the thread, its category and its code gets one mail for an answer", async () => {
  const { fulvia, olga, sara } = people;
  const thread = await makeThread(olga, { codici: "EC075" });
  await empty("events");
  await follow(fulvia.personId, "thread", String(thread));
  await follow(fulvia.personId, "category", "anomalie", "subito");
  await follow(fulvia.personId, "code", "EC075", "subito");
  await makeReply(sara, thread);
  await deliverAll();
  await deliverAll();
  expect(await toldTo(fulvia.personId)).toMatchObject([
    { kind: "forum", isMailed: true, follow: { kind: "thread", key: String(thread) } },
  ]);
});

test("of several choices the soonest counts, and a thing that is turned off is told on the site only", async () => {
  const { fulvia, rino, olga } = people;
  await follow(fulvia.personId, "category", "anomalie", "settimanale");
  await follow(fulvia.personId, "stage", "test", "mai");
  await follow(rino.personId, "category", "anomalie", "mai");
  await makeThread(olga);
  await deliverAll();
  expect(await toldTo(fulvia.personId)).toMatchObject([{ isMailed: false, isLater: true }]);
  expect(await toldTo(rino.personId)).toMatchObject([{ isMailed: false, isLater: false }]);
});

test("who asks hears of the answer; Sogei's people of a category hear of the question, all of them where it has none", async () => {
  const { olga, sara } = people;
  const thread = await makeThread(olga);
  await deliverAll();
  expect(await toldTo(sara.personId)).toMatchObject([{ kind: "team", isLater: true }]);
  await makeReply(sara, thread);
  await deliverAll();
  expect(await toldTo(olga.personId)).toMatchObject([{ kind: "forum", isMailed: true }]);
  await empty("events");
  await sql`insert into people (email, name) values ('altro@sogei.example', 'Altro')`;
  await sql`insert into memberships (person_id, role) select id, 'agente' from people where email = 'altro@sogei.example'`;
  await sql`insert into follows (person_id, kind, key) select id, 'category', 'anomalie' from people where email = 'altro@sogei.example'`;
  await makeThread(people.fulvia);
  await deliverAll();
  expect(await toldTo(sara.personId)).toEqual([]);
  expect(await sql`select kind from outgoing`).toEqual([{ kind: "team" }]);
});
