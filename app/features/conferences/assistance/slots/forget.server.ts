import { and, isNotNull, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { assistanceSlots } from "~db/schema/assistance";

/** For how long it is remembered why a comune was called, and at which number. */
export const APPOINTMENT_DAYS = 365;

/** Appointments keep their time and their comune. Part of the job `retention.apply`. */
export async function forgetAppointments(seconds: number): Promise<void> {
  await db
    .update(assistanceSlots)
    .set({ reason: null, telephone: null, threadPath: null })
    .where(
      and(
        isNotNull(assistanceSlots.telephone),
        sql`upper(${assistanceSlots.during}) < now() - make_interval(secs => ${seconds})`,
      ),
    );
}
