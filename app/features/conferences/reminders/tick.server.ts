import { and, eq, gt, lte, sql } from "drizzle-orm";
import { emit } from "~/features/jobs/emit.server";
import { db } from "~db/client.server";
import { CONFERENCE_REMINDERS, type ConferenceReminder } from "~db/enums";
import { conferenceBookings, conferenceReminders, conferences } from "~db/schema/conferences";
import { followUp } from "../after/attendance.server";
import { withdrawOffers } from "../booking/cancel.server";
import { minutesOf } from "./times";

const AT_ONCE = 500;

/** The job `conferences.tick`: what is due at this minute. Late by more than a reminder is of use, it is left out. */
export async function tick(): Promise<void> {
  for (const kind of CONFERENCE_REMINDERS) await remind(kind);
  await withdrawOffers();
  await followUp();
}

/** One reminder for each seat and start, whoever asks how often: the row is the reminder. */
export async function remind(kind: ConferenceReminder): Promise<number> {
  const { before, until } = minutesOf(kind);
  const inMinutes = (minutes: number) => sql`clock_timestamp() + make_interval(mins => ${minutes})`;
  return db.transaction(async (tx) => {
    const due = tx
      .select({
        bookingId: conferenceBookings.id,
        kind: sql<ConferenceReminder>`${kind}`.as("kind"),
        startsAt: conferences.startsAt,
        createdAt: sql`clock_timestamp()`.as("created_at"),
      })
      .from(conferenceBookings)
      .innerJoin(conferences, eq(conferences.id, conferenceBookings.conferenceId))
      .where(
        and(
          eq(conferenceBookings.state, "confirmed"),
          eq(conferences.state, "published"),
          lte(conferences.startsAt, inMinutes(before)),
          gt(conferences.startsAt, inMinutes(until)),
          // Who has got the seat later than the reminder was due needs none.
          sql`${conferenceBookings.confirmedAt} < ${conferences.startsAt} - make_interval(mins => ${before})`,
          sql`not exists (select from ${conferenceReminders} r where r.booking_id = ${conferenceBookings.id}
            and r.kind = ${kind} and r.starts_at = ${conferences.startsAt})`,
        ),
      )
      .orderBy(conferenceBookings.id)
      .limit(AT_ONCE);
    const made = await tx
      .insert(conferenceReminders)
      .select(due)
      .onConflictDoNothing()
      .returning({ bookingId: conferenceReminders.bookingId });
    for (const { bookingId } of made) {
      const [booking] = await tx
        .select({ sequence: conferenceBookings.sequence })
        .from(conferenceBookings)
        .where(eq(conferenceBookings.id, bookingId));
      const sequence = booking?.sequence ?? 0;
      await emit(tx, { name: "booking.reminder", payload: { bookingId, sequence, reminder: kind } });
    }
    return made.length;
  });
}
