import { sql } from "drizzle-orm";
import { db } from "~db/client.server";

/** How long after a conference those who asked for a seat are named. */
export const ATTENDEE_DAYS = 365;

/** Empties names and addresses of who attended conferences that ended longer ago, with guests and questions; counts stay. */
export async function forgetAttendees(seconds: number): Promise<void> {
  const ended = sql`(select id from conferences where ends_at < now() - make_interval(secs => ${seconds}))`;
  await db.execute(sql`
    update conference_bookings set attendee_name = null, attendee_email = null
    where conference_id in ${ended} and (attendee_name is not null or attendee_email is not null)`);
  await db.execute(sql`delete from conference_guests where conference_id in ${ended}`);
  await db.execute(sql`delete from conference_questions where conference_id in ${ended}`);
}
