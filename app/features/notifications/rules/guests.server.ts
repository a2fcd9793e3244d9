import { eq } from "drizzle-orm";
import { formatSpan } from "~/lib/format";
import { conferenceGuests, conferenceQuestions, conferences } from "~db/schema/conferences";
import { bookingWords as words } from "../booking-words";
import type { Rules } from "../rule";

export const guestRules: Rules<"guest.off" | "question.opened"> = {
  async "guest.off"(db, { guestId }) {
    const [row] = await db
      .select({
        address: conferenceGuests.email,
        title: conferences.title,
        startsAt: conferences.startsAt,
        endsAt: conferences.endsAt,
        why: conferences.reason,
      })
      .from(conferenceGuests)
      .innerJoin(conferences, eq(conferences.id, conferenceGuests.conferenceId))
      .where(eq(conferenceGuests.id, guestId));
    if (!row) return [];
    const told = words.guestOff(row.title, formatSpan(row.startsAt, row.endsAt), row.why);
    return [{ kind: "bookings", to: { address: row.address }, ...told }];
  },

  async "question.opened"(db, { questionId }) {
    const [row] = await db
      .select({
        personId: conferenceQuestions.personId,
        comuneId: conferenceQuestions.comuneId,
        href: conferenceQuestions.threadPath,
        title: conferences.title,
      })
      .from(conferenceQuestions)
      .innerJoin(conferences, eq(conferences.id, conferenceQuestions.conferenceId))
      .where(eq(conferenceQuestions.id, questionId));
    if (!row?.href) return [];
    const { personId, comuneId, href } = row;
    const { label, ...told } = words.questionOpened(row.title);
    return [{ kind: "bookings", to: { personId, comuneId }, ...told, action: { label, href }, href }];
  },
};
