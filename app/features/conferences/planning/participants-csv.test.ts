import { expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { Forbidden } from "~/lib/errors";
import { sql } from "~db/client.server";
import { makeConference } from "../../../../test/factories/conferences";
import { makeAttendee, markJoined } from "../testing";
import { participantsCsv } from "./participants-csv.server";

test("the list of participants is for who holds it, runs as no formula, and leaves a trace", async () => {
  const id = await makeConference({ capacity: 2 });
  const [joined, tricky, waiting] = [await makeAttendee(id), await makeAttendee(id), await makeAttendee(id)];
  await markJoined(joined.booking.id);
  const formula = `=HYPERLINK("https://altrove.example";"apri")`;
  await sql`update conference_bookings set attendee_name = ${formula}, attendance = 'absent' where id = ${tricky.booking.id}`;
  await expect(participantsCsv(joined.actor, id, "192.0.2.1")).rejects.toThrow(Forbidden);
  const answer = await participantsCsv(await makeActor("ministero"), id, "192.0.2.1");
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [head, ...rows] = bytes.toString().slice(1).trimEnd().split("\r\n");
  expect(head).toBe("N.;Nome;E-mail;Comune;Provincia;Stato;Riferimento;Entrato il;Presenza");
  expect(rows.map((row) => row.split(";").at(-1))).toEqual(["Presente", "Assente", ""]);
  expect(rows[1]).toContain(`2;"'=HYPERLINK(""https://altrove.example"";""apri"")";`);
  expect(rows[2]).toContain(`;In lista d'attesa;${waiting.booking.reference};`);
  const [record] = await sql`select details from audit_log where action = 'conference.exported'`;
  expect(record?.details).toEqual({ rows: 3 });
});
