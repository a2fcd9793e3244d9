import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { csv } from "~/lib/csv";
import { Forbidden } from "~/lib/errors";
import { formatMomentIso } from "~/lib/format";
import { db } from "~db/client.server";
import { attendanceOf } from "../after/attendance";
import { messages as booking } from "../booking/messages";
import { attendanceNames } from "../labels";
import { canManageConferences } from "../policy";
import { messages } from "./messages";
import { conferenceToManage, participants } from "./queries.server";

/** The list of participants as a file; names and addresses leave the site, so it is recorded. Throws `Forbidden`, `NotFound`. */
export async function participantsCsv(actor: Actor, id: number, address: string): Promise<Response> {
  if (!canManageConferences(actor)) throw new Forbidden();
  await conferenceToManage(id);
  const rows = await participants(id);
  await db.transaction((tx) => {
    const subject = { kind: "conference" as const, id };
    const details = { rows: rows.length };
    return audit(tx, { personId: actor.personId, action: "conference.exported", subject, address, details });
  });
  const { columns } = messages.csv;
  const lines = rows.map((row) => {
    const attendance = attendanceOf(row);
    return [
      row.position,
      row.attendeeName,
      row.attendeeEmail,
      row.comune,
      row.sigla,
      booking.states[row.state],
      row.reference,
      row.joinedAt && formatMomentIso(row.joinedAt),
      attendance && attendanceNames[attendance],
    ];
  });
  return new Response(csv([columns, ...lines]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="partecipanti-${id}.csv"`,
      "cache-control": "no-store",
    },
  });
}
