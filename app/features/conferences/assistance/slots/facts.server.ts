import { eq } from "drizzle-orm";
import type { Db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { assistanceSlots } from "~db/schema/assistance";
import { comuni } from "~db/schema/registry";
import { endsAt, startsAt } from "./queries.server";

/** An appointment as its two calendars need it: of whom, with whom. Undefined for an hour nobody has taken. */
export async function appointmentFacts(db: Db, slotId: number) {
  const [row] = await db
    .select({
      state: assistanceSlots.state,
      startsAt,
      endsAt,
      uid: assistanceSlots.uid,
      sequence: assistanceSlots.sequence,
      telephone: assistanceSlots.telephone,
      personId: assistanceSlots.personId,
      operatorId: assistanceSlots.operatorId,
      comuneId: comuni.id,
      comune: comuni.name,
    })
    .from(assistanceSlots)
    .innerJoin(comuni, eq(comuni.id, assistanceSlots.comuneId))
    .where(eq(assistanceSlots.id, slotId));
  return row;
}

/** Who gets an invitation: name and mailbox. */
export async function mailboxOf(db: Db, personId: number) {
  const [row] = await db.select({ name: people.name, email: people.email }).from(people).where(eq(people.id, personId));
  return { name: row?.name ?? "", email: row?.email ?? "" };
}

export type AppointmentFacts = NonNullable<Awaited<ReturnType<typeof appointmentFacts>>>;
