import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { giveBack } from "~/features/conferences/booking/cancel.server";
import { inTurn } from "~/features/conferences/booking/lock.server";
import { moveBooking } from "~/features/conferences/booking/move.server";
import { takeSeat } from "~/features/conferences/booking/take-seat.server";
import { closeMail } from "~/lib/mail/transport.server";
import { sql } from "~db/client.server";
import { makeConference, makeOffice } from "../../../test/factories/conferences";
import { empty } from "../../../test/support/empty";
import { lintIcs, readIcs } from "../../../test/support/ics";
import { MailServer, type Received } from "../../../test/support/mail-server";
import { until } from "../../../test/support/waiting";
import { deliverEvent } from "./deliver.server";
import { sendOutgoing } from "./send.server";

const server = new MailServer();
const { received } = server;
let office: Awaited<ReturnType<typeof makeOffice>>;
let other: typeof office;

beforeAll(async () => {
  await server.listen();
  process.env.SMTP_URL = server.url;
  [office, other] = [await makeOffice(), await makeOffice()];
});

afterAll(async () => {
  closeMail();
  await server.close();
});

beforeEach(async () => {
  received.length = 0;
  server.onReceived = () => {};
  await empty("conferences, outgoing, events, graphile_worker._private_jobs");
});

async function book(conferenceId: number, name: string, { comune, person } = office) {
  const attendee = { name, email: `${name.toLowerCase().replace(" ", ".")}@comune.example` };
  const wish = { conferenceId, comuneId: comune.id, personId: person.id, attendee };
  return (await inTurn((tx) => takeSeat(tx, wish))).booking;
}

/** Everything that was told since the last call, through the server. */
async function post(): Promise<Received[]> {
  received.length = 0;
  for (const { id } of await sql`select id from events order by id`) await deliverEvent({ eventId: Number(id) });
  const rows = await sql`select id from outgoing where sent_at is null and failed_at is null order by id`;
  for (const { id } of rows) await sendOutgoing({ outgoingId: Number(id) });
  await sql`delete from events where not exists (select from outgoing where event_id = events.id)`;
  return [...received];
}

/** The appointment as the two parts of a mail hold it; null for a mail without one. */
function calendarIn({ parsed, raw }: Received) {
  const parts = parsed.attachments.filter(({ contentType }) => /calendar|ics/.test(contentType));
  if (!parts.length) return null;
  const file = parts[0]?.content.toString() ?? "";
  expect(lintIcs(file)).toEqual([]);
  const { method, events } = readIcs(file);
  // Programs read the method of the part, not only the file.
  expect(raw).toMatch(new RegExp(`text/calendar; charset=utf-8; method=${method}`, "i"));
  return { method, ...events[0] };
}

test("booked, moved, moved, given back: one UID, SEQUENCE 0 to 3, the end as a CANCEL of the same organiser", async () => {
  const [id, second, third] = [
    await makeConference({ startsAt: new Date("2027-01-12T09:00:00Z") }),
    await makeConference({ inHours: 2000 }),
    await makeConference({ inHours: 3000 }),
  ];
  const booking = await book(id, "Anna Rossi");
  const mails = await post();
  for (const to of [second, third]) {
    const conferenceId = to === second ? id : second;
    await inTurn((tx) => moveBooking(tx, { ...booking, conferenceId }, to));
    mails.push(...(await post()));
  }
  await inTurn((tx) => giveBack(tx, { ...booking, conferenceId: third }));
  mails.push(...(await post()));
  const appointments = mails.map(calendarIn);
  expect(appointments.map((each) => [each?.method, each?.sequence, each?.status])).toEqual([
    ["REQUEST", 0, "CONFIRMED"],
    ["REQUEST", 1, "CONFIRMED"],
    ["REQUEST", 2, "CONFIRMED"],
    ["CANCEL", 3, "CANCELLED"],
  ]);
  expect(new Set(appointments.map((each) => each?.uid))).toEqual(new Set([booking.uid]));
  expect(new Set(appointments.map((each) => each?.organiser)).size).toBe(1);
  // Both parts say when, and where that is.
  const [first] = mails;
  for (const part of [first?.parsed.text, first?.parsed.html || ""]) {
    expect(part).toContain("martedì 12 gennaio 2027, 10:00-11:00 (ora italiana)");
  }
});

test("who waits gets a mail without an appointment; promoted, the first REQUEST; nothing of the other comune", async () => {
  const id = await makeConference({ capacity: 1 });
  const seat = await book(id, "Anna Rossi");
  await post();
  const waiting = await book(id, "Bruno Bianchi", other);
  const [line] = await post();
  expect(line?.to).toBe("bruno.bianchi@comune.example");
  expect(line && calendarIn(line)).toBeNull();
  await inTurn((tx) => giveBack(tx, seat));
  const mails = await post();
  expect(mails.map((mail) => [mail.to, calendarIn(mail)?.method, calendarIn(mail)?.sequence])).toEqual([
    ["anna.rossi@comune.example", "CANCEL", 1],
    ["bruno.bianchi@comune.example", "REQUEST", 0],
  ]);
  const promoted = mails[1];
  expect(promoted && calendarIn(promoted)).toMatchObject({
    uid: waiting.uid,
    attendees: ["mailto:bruno.bianchi@comune.example"],
  });
  for (const foreign of ["Anna", "anna.rossi", office.comune.name]) expect(promoted?.raw).not.toContain(foreign);
});

test("a worker that is killed after the server has taken the mail: at most one more, with the same UID and SEQUENCE", async () => {
  const booking = await book(await makeConference(), "Anna Rossi");
  const env = { ...process.env, NODE_ENV: "test" as const, LOG_LEVEL: "silent" };
  const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], { env, stdio: "ignore" });
  const killed = once(worker, "exit");
  // The server has it, the worker has not written that down.
  server.onReceived = () => worker.kill("SIGKILL");
  await killed;
  server.onReceived = () => {};
  const [unsent] = await sql`select id from outgoing where sent_at is null`;
  // Its connection may live a moment longer and hold the row.
  await until("it is sent again", () =>
    sendOutgoing({ outgoingId: Number(unsent?.id) }).then(
      () => true,
      () => false,
    ),
  );
  expect(received).toHaveLength(2);
  expect(received.map(calendarIn).map((each) => [each?.uid, each?.sequence])).toEqual([
    [booking.uid, 0],
    [booking.uid, 0],
  ]);
  expect(new Set(received.map(({ parsed }) => parsed.messageId)).size).toBe(1);
}, 120_000);
