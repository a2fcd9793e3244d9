import { and, eq, inArray, isNull } from "drizzle-orm";
import { formatSpan } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import { memberships } from "~db/schema/accounts";
import { conferenceComuni, conferences } from "~db/schema/conferences";
import { authorities, comuni } from "~db/schema/registry";
import { bookingWords as words } from "../booking-words";
import type { Rules } from "../rule";

export const meetingRules: Rules<"meeting.proposed" | "meeting.decided" | "meeting.called"> = {
  async "meeting.proposed"(db, { conferenceId }) {
    const meeting = await meetingOf(db, conferenceId);
    if (meeting?.state !== "proposed") return [];
    const present = and(eq(memberships.role, "ministero"), isNull(memberships.endedAt));
    const told = await db.selectDistinct({ personId: memberships.personId }).from(memberships).where(present);
    const { label, ...message } = words.meetingProposed(meeting.title, meeting.authority);
    const href = paths.manageConference(conferenceId);
    return told.map(({ personId }) => ({
      kind: "bookings",
      to: { personId },
      ...message,
      action: { label, href },
      href,
    }));
  },

  async "meeting.decided"(db, { conferenceId }) {
    const meeting = await meetingOf(db, conferenceId);
    if (!meeting?.createdBy) return [];
    const isAgreed = meeting.state === "published";
    const { label, ...message } = words.meetingDecided(meeting.title, isAgreed, meeting.reason);
    const href = isAgreed ? paths.conference(conferenceId) : paths.proposeMeeting();
    const to = { personId: meeting.createdBy };
    return [{ kind: "bookings", to, ...message, action: { label, href }, href }];
  },

  async "meeting.called"(db, { conferenceId }) {
    const meeting = await meetingOf(db, conferenceId);
    if (meeting?.state !== "published") return [];
    const rows = await db
      .select({ personId: memberships.personId, comuneId: comuni.id, comune: comuni.name })
      .from(conferenceComuni)
      .innerJoin(comuni, eq(comuni.id, conferenceComuni.comuneId))
      .innerJoin(
        memberships,
        and(
          eq(memberships.comuneId, comuni.id),
          inArray(memberships.role, ["referente", "operatore"]),
          isNull(memberships.endedAt),
        ),
      )
      .where(eq(conferenceComuni.conferenceId, conferenceId));
    const when = formatSpan(meeting.startsAt, meeting.endsAt);
    const { label, ...message } = words.meetingCalled(meeting.title, when, meeting.authority);
    const href = paths.conference(conferenceId);
    // One message a person: whoever works for two of them hears it for the first.
    const once = new Map(rows.map((row) => [row.personId, row]));
    return [...once.values()].map(({ personId, comuneId, comune }) => ({
      kind: "bookings",
      to: { personId, comuneId },
      ...message,
      reason: words.reasonOf(comune),
      action: { label, href },
      href,
    }));
  },
};

async function meetingOf(db: Db, conferenceId: number) {
  const [row] = await db
    .select({
      title: conferences.title,
      state: conferences.state,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
      reason: conferences.reason,
      createdBy: conferences.createdBy,
      authority: authorities.name,
    })
    .from(conferences)
    .innerJoin(authorities, eq(authorities.id, conferences.proposedBy))
    .where(eq(conferences.id, conferenceId));
  return row;
}
