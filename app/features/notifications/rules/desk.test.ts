import { beforeEach, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { assignThreads } from "~/features/forum/desk/assign.server";
import { ADDRESS, emptyForum, makePeople, makeThread, type People, reserved } from "~/features/forum/testing";
import { env } from "~/lib/env.server";
import { sql } from "~db/client.server";
import { empty } from "../../../../test/support/empty";
import { deliverEvent } from "../deliver.server";

let people: People;
let vito: Actor;
beforeEach(async () => {
  env().RATE_LIMITS = false;
  await emptyForum();
  await empty("mail_preferences");
  people = await makePeople();
  vito = await makeActor("supervisore");
  await sql`insert into support_teams (name) values ('Squadra file')`;
});

const assign = (assegna: string, ...ids: number[]) => assignThreads(vito, ids, { assegna }, ADDRESS);

/** Titles that begin so, for one to be looked for in what is told. */
const TITLE = "Ornitorinco nel file";
const thread = (values: Record<string, string> = {}) => makeThread(people.olga, { titolo: TITLE, ...values });

async function told() {
  for (const { id } of await sql`select id::int from events where name = 'thread.assigned'`)
    await deliverEvent({ eventId: id });
  return sql`select person_id::int "personId", kind, subject, href, body::text, address is not null "isMailed", digest_at is not null "isLater"
    from outgoing where event_id in (select id from events where name = 'thread.assigned') order by person_id`;
}

test("a person hears of what a colleague assigns to them, at once unless they have chosen otherwise", async () => {
  const { sara } = people;
  const id = await thread();
  await assign(`p${sara.personId}`, id);
  await assign(`p${sara.personId}`, id);
  expect(await told()).toMatchObject([
    { personId: sara.personId, kind: "assigned", subject: `Assegnata a te: ${TITLE}`, isMailed: true },
  ]);
  await empty("events");
  await sql`insert into mail_preferences (person_id, kind, mode) values (${sara.personId}, 'assigned', 'mai')`;
  const more = [
    await thread({ titolo: "Il primo di due nel file" }),
    await thread({ titolo: "Il secondo di due nel file" }),
  ];
  await assign(`p${sara.personId}`, ...more);
  expect(await told()).toMatchObject([
    { subject: "2 discussioni assegnate a te", href: "/supporto?coda=mie", isMailed: false, isLater: false },
  ]);
});

test("who takes a thread hears nothing, nor does anybody of one that somebody else has by now", async () => {
  const [own, passed] = [await thread(), await thread({ titolo: "Passata di mano nel file" })];
  await assign(`p${vito.personId}`, own);
  await assign("nessuno", own);
  await assign(`p${people.sara.personId}`, passed);
  await assign(`p${vito.personId}`, passed);
  expect(await sql`select 1 from events where name = 'thread.assigned'`).toHaveLength(1);
  expect(await told()).toEqual([]);
});

test("a team is who answers for the category: told in the morning, not who has assigned it", async () => {
  await sql`insert into follows (person_id, kind, key) values (${people.sara.personId}, 'category', 'anomalie'), (${vito.personId}, 'category', 'anomalie')`;
  await makeActor("agente");
  await assign("sSquadra file", await thread());
  expect(await told()).toMatchObject([
    { personId: people.sara.personId, kind: "team", subject: `Assegnata alla squadra file: ${TITLE}`, isLater: true },
  ]);
});

test("of a reserved one nobody reads the title, and who has left Sogei hears nothing", async () => {
  const gone = await makeActor("agente");
  const [id, other] = [await thread(reserved), await thread({ ...reserved, titolo: `${TITLE}, di nuovo` })];
  await assign(`p${people.sara.personId}`, id);
  await assign(`p${gone.personId}`, other);
  await sql`update memberships set ended_at = now() where person_id = ${gone.personId}`;
  const messages = await told();
  expect(messages).toMatchObject([{ personId: people.sara.personId, href: `/forum/t/${id}#m-1` }]);
  expect(JSON.stringify(messages)).not.toMatch(/ornitorinco/i);
});
