import { and, eq, lte, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, Forbidden } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { ATTENDANCES } from "~db/enums";
import { conferenceBookings, conferences } from "~db/schema/conferences";
import { lockConference } from "../booking/lock.server";
import { canManageConferences } from "../policy";
import { messages } from "./messages";

/** The rule of `attendanceOf`, as a condition. */
const isPresent = sql`(${conferenceBookings.attendance} = 'present'
  or (${conferenceBookings.attendance} is null and ${conferenceBookings.joinedAt} is not null))`;

/** Corrects who was there: fields `presenza-<booking>`; empty means as the joins say. Throws `Forbidden`, `NotFound`, `Conflict`. */
export async function correctAttendance(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canManageConferences(actor)) throw new Forbidden();
  const rows = Object.entries(form).flatMap(([name, value]) => {
    const bookingId = /^presenza-(\d{1,15})$/.exec(name)?.[1];
    return bookingId ? [{ id: Number(bookingId), said: ATTENDANCES.find((known) => known === value) ?? null }] : [];
  });
  await db.transaction(async (tx) => {
    const { startsAt, state } = await lockConference(tx, id);
    if (state !== "published" || startsAt > new Date()) throw new Conflict(messages.attendance.tooEarly);
    // Who has cancelled was neither there nor absent.
    const corrected = await tx.execute(sql`
      update conference_bookings b
      set attendance = said.said, attendance_by = case when said.said is null then null else ${actor.personId}::bigint end
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) said(id bigint, said text)
      where b.id = said.id and b.conference_id = ${id} and b.state = 'confirmed' and b.attendance is distinct from said.said
      returning b.id`);
    const subject = { kind: "conference" as const, id };
    const details = { corrected: corrected.length };
    await audit(tx, { personId: actor.personId, action: "conference.attendance", subject, address, details });
  });
}

/** Part of the job `conferences.tick`: who was there is asked, once, how it was. */
export async function followUp(): Promise<void> {
  await db.transaction(async (tx) => {
    const over = await tx
      .update(conferences)
      .set({ followedUpAt: sql`now()` })
      .where(
        and(
          eq(conferences.state, "published"),
          sql`${conferences.followedUpAt} is null`,
          lte(conferences.endsAt, sql`now() - interval '15 minutes'`),
          // Long ago: nobody wants to be asked now.
          sql`${conferences.endsAt} > now() - interval '2 days'`,
        ),
      )
      .returning({ id: conferences.id });
    for (const { id } of over) {
      const there = await tx
        .select({ bookingId: conferenceBookings.id })
        .from(conferenceBookings)
        .where(and(eq(conferenceBookings.conferenceId, id), eq(conferenceBookings.state, "confirmed"), isPresent));
      for (const payload of there) await emit(tx, { name: "booking.attended", payload });
    }
  });
}
