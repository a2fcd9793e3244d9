import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Choice } from "~/lib/choice";
import { db } from "~db/client.server";
import { conferenceBookings, conferenceComuni, conferences } from "~db/schema/conferences";
import { presentStanding } from "../booking/standing.server";
import { isActive } from "../booking/take-seat.server";
import type { Standing } from "../eligibility";
import { conferencesWhere, EVERYBODY, isShown } from "../listing/queries.server";

const SHOWN = 3;

export type Agenda = Awaited<ReturnType<typeof agendaOf>>;

/** What a comune has before it: seats and places it has asked for, and the next conferences it may book besides. */
export async function agendaOf(comuneId: number) {
  const [standing, booked] = await Promise.all([presentStanding(comuneId, 0), comingBookings(comuneId)]);
  if (!standing) return { booked, next: [] };
  const next = await conferencesWhere(
    and(
      eq(conferences.state, "published"),
      gt(conferences.startsAt, sql`now()`),
      isFor(comuneId, standing),
      sql`not exists (select from ${conferenceBookings} b
        where b.conference_id = conferences.id and b.comune_id = ${comuneId} and b.state <> 'cancelled')`,
    ),
  )
    .orderBy(asc(conferences.startsAt), asc(conferences.id))
    .limit(SHOWN);
  return { booked, next };
}

/** The next ones of the public calendar, those of a stage the reader has chosen first. */
export function nextPublic({ stage }: Pick<Choice, "stage">) {
  const fitsFirst = sql`(${stage ?? null}::text is null or ${stage ?? null} = any(${conferences.stages})) desc`;
  return db
    .select({ id: conferences.id, title: conferences.title, startsAt: conferences.startsAt })
    .from(conferences)
    .where(and(isShown(EVERYBODY), eq(conferences.state, "published"), gt(conferences.startsAt, sql`now()`)))
    .orderBy(fitsFirst, asc(conferences.startsAt), asc(conferences.id))
    .limit(SHOWN);
}

function comingBookings(comuneId: number) {
  return db
    .select({
      id: conferenceBookings.id,
      title: conferences.title,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
      state: conferenceBookings.state,
      attendeeName: conferenceBookings.attendeeName,
    })
    .from(conferenceBookings)
    .innerJoin(conferences, eq(conferences.id, conferenceBookings.conferenceId))
    .where(and(eq(conferenceBookings.comuneId, comuneId), isActive, gt(conferences.endsAt, sql`now()`)))
    .orderBy(asc(conferences.startsAt), asc(conferenceBookings.id))
    .limit(SHOWN + 1);
}

/** `refusalOf` as a condition: what the comune may book as it stands now. */
function isFor(comuneId: number, { stage, modality, regionCode, provinceCode }: Standing) {
  const { stages, modalities, regionCodes, provinceCodes, isByInvitation } = conferences;
  return sql`(${stages} = '{}' or ${stage} = any(${stages}))
    and (${modalities} = '{}' or ${modality}::text is null or ${modality} = any(${modalities}))
    and ((${regionCodes} = '{}' and ${provinceCodes} = '{}') or ${regionCode} = any(${regionCodes})
      or ${provinceCode} = any(${provinceCodes}))
    and (not ${isByInvitation} or exists (
      select from ${conferenceComuni} i where i.conference_id = conferences.id and i.comune_id = ${comuneId}))`;
}
