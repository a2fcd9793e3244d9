import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { conferenceBookings, conferenceComuni, conferences } from "~db/schema/conferences";
import { comuni } from "~db/schema/registry";
import { speakerWords } from "../planning/speakers.server";
import type { Filters, Position } from "./filters";

const PAGE = 20;

/** For whom a list is made: comuni of the reader, provinces a Prefettura watches, or staff, who see meetings too. */
export interface Reader {
  comuneIds: readonly number[];
  provinceCodes: readonly string[];
  isStaff: boolean;
}

export const EVERYBODY: Reader = { comuneIds: [], provinceCodes: [], isStaff: false };

const waiting = sql<number>`(select count(*)::int from ${conferenceBookings} b
  where b.conference_id = conferences.id and b.state = 'waitlisted')`;

const listed = {
  id: conferences.id,
  kind: conferences.kind,
  state: conferences.state,
  title: conferences.title,
  stages: conferences.stages,
  modalities: conferences.modalities,
  regionCodes: conferences.regionCodes,
  provinceCodes: conferences.provinceCodes,
  isByInvitation: conferences.isByInvitation,
  startsAt: conferences.startsAt,
  endsAt: conferences.endsAt,
  capacity: conferences.capacity,
  seatsTaken: conferences.seatsTaken,
  hasWaitlist: conferences.hasWaitlist,
  bookingOpensAt: conferences.bookingOpensAt,
  bookingClosesAt: conferences.bookingClosesAt,
  waiting,
};

/** Conferences as lists show them. */
export function conferencesWhere(where: SQL | undefined) {
  return db.select(listed).from(conferences).where(where).$dynamic();
}

export type ListedConference = Awaited<ReturnType<typeof conferencesWhere>>[number];

/** Conferences that have not ended, by their start. */
export async function listConferences(filters: Filters, reader: Reader, after: Position | null = null) {
  const notEnded = sql`${conferences.endsAt} > now()`;
  const beyond = after
    ? sql`(${conferences.startsAt}, ${conferences.id}) > (${after.startsAt.toISOString()}::timestamptz, ${after.id})`
    : undefined;
  const found = await conferencesWhere(and(isShown(reader), notEnded, matching(filters), beyond))
    .orderBy(asc(conferences.startsAt), asc(conferences.id))
    .limit(PAGE + 1);
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  return { rows: page, next: found.length > PAGE && last ? last : null };
}

/** All that begin between two instants, for a week or a month. */
export function conferencesBetween(from: Date, to: Date, filters: Filters, reader: Reader) {
  return conferencesWhere(
    and(isShown(reader), gte(conferences.startsAt, from), lt(conferences.startsAt, to), matching(filters)),
  )
    .orderBy(asc(conferences.startsAt), asc(conferences.id))
    .limit(500);
}

/** Published ones and those called off; meetings only for who is called, who watches a comune that is, and staff. */
export function isShown({ comuneIds, provinceCodes, isStaff }: Reader): SQL | undefined {
  const shown = inArray(conferences.state, ["published", "cancelled"]);
  const wasPublished = sql`${conferences.publishedAt} is not null`;
  if (isStaff) return and(shown, wasPublished);
  const open = sql`not ${conferences.isByInvitation}`;
  const invited = comuneIds.length
    ? sql`exists (select from ${conferenceComuni} i where i.conference_id = conferences.id
        and ${inArray(sql`i.comune_id`, [...comuneIds])})`
    : sql`false`;
  const watched = provinceCodes.length
    ? sql`exists (select from ${conferenceComuni} i join ${comuni} c on c.id = i.comune_id
        where i.conference_id = conferences.id and ${inArray(sql`c.province_code`, [...provinceCodes])})`
    : sql`false`;
  return and(shown, wasPublished, sql`(${open} or ${invited} or ${watched})`);
}

function matching({ stage, modality, topic, withSeats }: Filters): SQL | undefined {
  return and(
    stage ? sql`(${conferences.stages} = '{}' or ${stage} = any(${conferences.stages}))` : undefined,
    modality ? sql`(${conferences.modalities} = '{}' or ${modality} = any(${conferences.modalities}))` : undefined,
    topic ? sql`${topic} = any(${conferences.topics})` : undefined,
    withSeats
      ? sql`${conferences.seatsTaken} < ${conferences.capacity} and ${conferences.state} = 'published'`
      : undefined,
  );
}

/** One conference for a reader. Throws `NotFound` also for one that is not shown to them. */
export async function readConference(id: number, reader: Reader) {
  const [found] = await db
    .select({
      ...listed,
      segments: conferences.segments,
      topics: conferences.topics,
      language: conferences.language,
      seatsPerComune: conferences.seatsPerComune,
      formerStartsAt: conferences.formerStartsAt,
      reason: conferences.reason,
      seriesId: conferences.seriesId,
      speakers: speakerWords,
    })
    .from(conferences)
    .where(and(eq(conferences.id, id), isShown(reader)));
  if (!found) throw new NotFound();
  return found;
}

export type ConferencePageData = Awaited<ReturnType<typeof readConference>>;

/** What a comune has in some conferences, the best of each: a seat before an offer before a place in line. */
export async function ownStates(comuneId: number | undefined, conferenceIds: readonly number[]) {
  if (comuneId === undefined || !conferenceIds.length) return new Map<number, OwnState>();
  const found = await db
    .select({
      conferenceId: conferenceBookings.conferenceId,
      bookingId: conferenceBookings.id,
      state: conferenceBookings.state,
    })
    .from(conferenceBookings)
    .where(
      and(
        eq(conferenceBookings.comuneId, comuneId),
        inArray(conferenceBookings.conferenceId, [...conferenceIds]),
        inArray(conferenceBookings.state, ["confirmed", "offered", "waitlisted"]),
      ),
    )
    .orderBy(desc(sql`array_position(array['confirmed', 'offered', 'waitlisted'], ${conferenceBookings.state})`));
  return new Map(found.map(({ conferenceId, ...own }) => [conferenceId, own]));
}

export interface OwnState {
  bookingId: number;
  state: "confirmed" | "waitlisted" | "offered" | "cancelled";
}
