import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { Forbidden, Gone } from "~/lib/errors";
import { db } from "~db/client.server";
import { memberships, people } from "~db/schema/accounts";
import { conferenceBookings, conferenceGuests, conferenceRooms, conferences } from "~db/schema/conferences";
import { messages } from "./messages";
import { type Pass, readPass } from "./pass.server";
import { type Joiner, roomAddress } from "./room.server";

/** The address behind a code, while the seat is still there. Throws `Gone` for a code that is over, `Forbidden` for a lost seat. */
export async function openRoom(code: string): Promise<string> {
  const pass = readPass(code);
  if (!pass) throw new Gone(messages.codeOver);
  const [room] = await db
    .select({
      kind: conferenceRooms.kind,
      sealedAddress: conferenceRooms.sealedAddress,
      code: conferences.roomCode,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
    })
    .from(conferences)
    .innerJoin(conferenceRooms, eq(conferenceRooms.id, conferences.roomId))
    .where(and(eq(conferences.id, pass.conferenceId), eq(conferences.state, "published")));
  if (!room || room.endsAt <= new Date()) throw new Gone(messages.over);
  return roomAddress(room, await joinerOf(pass));
}

const JOINERS: Record<Pass["kind"], (pass: Pass) => Promise<string | null | undefined>> = {
  async booking({ id, conferenceId }) {
    const [row] = await db
      .select({ name: conferenceBookings.attendeeName })
      .from(conferenceBookings)
      .where(
        and(
          eq(conferenceBookings.id, id),
          eq(conferenceBookings.conferenceId, conferenceId),
          eq(conferenceBookings.state, "confirmed"),
        ),
      );
    return row?.name;
  },
  async staff({ id, conferenceId }) {
    const [row] = await db
      .select({ name: people.name })
      .from(people)
      .innerJoin(memberships, and(eq(memberships.personId, people.id), isNull(memberships.endedAt)))
      .where(
        and(
          eq(people.id, id),
          or(
            inArray(memberships.role, ["agente", "supervisore", "ministero"]),
            sql`${memberships.authorityId} = (select proposed_by from conferences where id = ${conferenceId})`,
          ),
        ),
      );
    return row?.name;
  },
  async guest({ id, conferenceId }) {
    const [row] = await db
      .select({ name: conferenceGuests.name })
      .from(conferenceGuests)
      .where(and(eq(conferenceGuests.id, id), eq(conferenceGuests.conferenceId, conferenceId)));
    return row?.name;
  },
};

async function joinerOf(pass: Pass): Promise<Joiner> {
  const name = await JOINERS[pass.kind](pass);
  if (!name) throw new Forbidden(messages.noSeat);
  return { id: `${pass.kind}-${pass.id}`, name, isModerator: pass.kind === "staff" };
}
