import { beforeAll, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { messagesOf } from "~/features/notifications/rules.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import { db, sql } from "~db/client.server";
import { makeConference } from "../test/factories/conferences";
import { makeAttendee } from "./features/conferences/testing";
import { openInForum } from "./questions-to-forum.server";

const HERE = "192.0.2.1";
let sogei: Actor;

beforeAll(async () => {
  sogei = await makeActor("agente");
});

async function asked(body: string) {
  const conferenceId = await makeConference({ title: "Le tabelle di decodifica" });
  const attendee = await makeAttendee(conferenceId);
  const { booking, comune, person } = attendee;
  const [row] = await sql`insert into conference_questions (conference_id, booking_id, comune_id, person_id, body)
    values (${conferenceId}, ${booking.id}, ${comune.id}, ${person.id}, ${body}) returning id::int`;
  return { ...attendee, conferenceId, question: String(row?.id) };
}

const threads = () =>
  sql`select t.id::int, t.title, t.comune_id, p.source from threads t join posts p on p.thread_id = t.id`;

test("a question becomes one thread however often the button is pressed, without who asked; who asked is told", async () => {
  const { actor, person, comune, conferenceId, question } = await asked("I codici cessati si tengono?");
  await expect(openInForum(actor, conferenceId, question, HERE)).rejects.toThrow(Forbidden);
  await expect(openInForum(sogei, conferenceId + 1, question, HERE)).rejects.toThrow(NotFound);
  const pressed = await Promise.allSettled([1, 2].map(() => openInForum(sogei, conferenceId, question, HERE)));
  expect(pressed.some(({ status }) => status === "fulfilled")).toBe(true);
  const [thread, ...others] = await threads();
  expect(others).toEqual([]);
  expect(thread).toMatchObject({ comune_id: null, title: "Domanda dalla web-conference: Le tabelle di decodifica" });
  expect(thread?.source).toContain("I codici cessati si tengono?");
  for (const secret of [person.name, person.email, comune.name]) expect(thread?.source).not.toContain(secret);
  const events = await sql`select payload from events where name = 'question.opened'`;
  expect(events).toHaveLength(1);
  const [message] = await messagesOf(db, "question.opened", { questionId: Number(question) });
  expect(message).toMatchObject({ to: { personId: person.id }, href: expect.stringMatching(/^\/forum\/t\/\d+\//) });
  await expect(openInForum(sogei, conferenceId, question, HERE)).rejects.toThrow(Conflict);
});

test("personal data in it are masked before anybody reads them", async () => {
  const { conferenceId, question } = await asked("La signora RSSMRA80A41H501Z risulta due volte: come si corregge?");
  await openInForum(await makeActor("ministero"), conferenceId, question, HERE);
  const sources = (await threads()).map(({ source }) => source).join("\n");
  expect(sources).toContain("risulta due volte");
  expect(sources).not.toContain("RSSMRA80A41H501Z");
});
