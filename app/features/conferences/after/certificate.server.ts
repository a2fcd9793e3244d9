import { and, eq } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { isSignature, signature } from "~/lib/crypto.server";
import { NotFound } from "~/lib/errors";
import { countRequest } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { conferenceBookings, conferences } from "~db/schema/conferences";
import { comuni } from "~db/schema/registry";
import { ownBooking } from "../booking/own.server";
import { attendanceOf } from "./attendance";
import { messages } from "./messages";

const PURPOSE = "certificate";

/** «12-h3Kd…»: made again from the booking whenever it is asked for, kept nowhere. */
export const certificateCode = (bookingId: number) => `${bookingId}-${signature(PURPOSE, String(bookingId))}`;

/** The certificate of a seat of one's comune that was used. Throws `NotFound` while there is none. */
export async function readCertificate(actor: Actor, bookingId: number) {
  await ownBooking(actor, bookingId);
  const facts = await attended(bookingId);
  if (!facts) throw new NotFound(messages.certificate.notYet);
  return { ...facts, code: certificateCode(bookingId) };
}

export type Certificate = Awaited<ReturnType<typeof readCertificate>>;

/** What a code certifies; null when it was not made here, or the attendance was corrected since. Throws `LimitExceeded`. */
export async function verifyCertificate(code: string, address: string) {
  await countRequest("calendar", address, messages.certificate.verify.tooMany);
  const match = /^(\d{1,15})-([\w-]{43})$/.exec(code.trim());
  const [, id = "", given = ""] = match ?? [];
  return match && isSignature(PURPOSE, id, given) ? attended(Number(id)) : null;
}

async function attended(bookingId: number) {
  const [row] = await db
    .select({
      name: conferenceBookings.attendeeName,
      attendance: conferenceBookings.attendance,
      joinedAt: conferenceBookings.joinedAt,
      comune: comuni.name,
      title: conferences.title,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
    })
    .from(conferenceBookings)
    .innerJoin(conferences, eq(conferences.id, conferenceBookings.conferenceId))
    .innerJoin(comuni, eq(comuni.id, conferenceBookings.comuneId))
    .where(and(eq(conferenceBookings.id, bookingId), eq(conferenceBookings.state, "confirmed")));
  if (!row || row.endsAt > new Date() || attendanceOf(row) !== "present") return null;
  // After its time the name is forgotten, and with it what could be certified.
  const { name, comune, title, startsAt, endsAt } = row;
  return name === null ? null : { name, comune, title, startsAt, endsAt };
}
