import { and, asc, desc, eq, gt, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { conferenceBookings, conferenceComuni, conferences } from "~db/schema/conferences";
import { plans } from "~db/schema/plan";
import { authorities, comuni, provinces } from "~db/schema/registry";
import type { Audience } from "../eligibility";
import { speakerWords } from "./speakers.server";

/** All of a conference, for who holds it. Throws `NotFound`. */
export async function conferenceToManage(id: number) {
  const [found] = await db
    .select({ conference: conferences, speakers: speakerWords, authority: authorities.name })
    .from(conferences)
    .leftJoin(authorities, eq(authorities.id, conferences.proposedBy))
    .where(eq(conferences.id, id));
  if (!found) throw new NotFound();
  return { ...found.conference, speakers: found.speakers, authority: found.authority };
}

export type ManagedConference = Awaited<ReturnType<typeof conferenceToManage>>;

/** How many comuni of today may book it. */
export async function countEligible({ id, ...audience }: Audience & { id: number }): Promise<number> {
  const { stages, modalities, regionCodes, provinceCodes, isByInvitation } = audience;
  const here = and(
    isNull(comuni.ceasedOn),
    stages.length ? inArray(plans.stage, [...stages]) : undefined,
    modalities.length ? sql`(${plans.modality} is null or ${inArray(plans.modality, [...modalities])})` : undefined,
    regionCodes.length || provinceCodes.length
      ? sql`(${regionCodes.length ? inArray(provinces.regionCode, [...regionCodes]) : sql`false`}
          or ${provinceCodes.length ? inArray(comuni.provinceCode, [...provinceCodes]) : sql`false`})`
      : undefined,
    isByInvitation
      ? inArray(
          comuni.id,
          db
            .select({ id: conferenceComuni.comuneId })
            .from(conferenceComuni)
            .where(eq(conferenceComuni.conferenceId, id)),
        )
      : undefined,
  );
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(comuni)
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .where(here);
  return row?.total ?? 0;
}

/** Drafts of a series beside one of them. */
export function countDrafts(seriesId: number | null): Promise<number> {
  if (seriesId === null) return Promise.resolve(0);
  return db.$count(conferences, and(eq(conferences.seriesId, seriesId), eq(conferences.state, "draft")));
}

function deskRows(where: SQL | undefined) {
  return db
    .select({
      id: conferences.id,
      title: conferences.title,
      kind: conferences.kind,
      state: conferences.state,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
      capacity: conferences.capacity,
      seatsTaken: conferences.seatsTaken,
      authority: authorities.name,
      waiting: sql<number>`(select count(*)::int from ${conferenceBookings} b
        where b.conference_id = conferences.id and b.state = 'waitlisted')`,
    })
    .from(conferences)
    .leftJoin(authorities, eq(authorities.id, conferences.proposedBy))
    .where(where)
    .limit(100)
    .$dynamic();
}

export type DeskRow = Awaited<ReturnType<typeof deskRows>>[number];

/** What who holds conferences has before them. */
export async function desk() {
  const byDate = [asc(conferences.startsAt), asc(conferences.id)];
  const [drafts, proposed, coming, past] = await Promise.all([
    deskRows(eq(conferences.state, "draft")).orderBy(...byDate),
    deskRows(eq(conferences.state, "proposed")).orderBy(...byDate),
    deskRows(and(eq(conferences.state, "published"), gt(conferences.endsAt, sql`now()`))).orderBy(...byDate),
    deskRows(
      and(
        eq(conferences.state, "published"),
        lte(conferences.endsAt, sql`now()`),
        gt(conferences.endsAt, sql`now() - interval '60 days'`),
      ),
    ).orderBy(desc(conferences.startsAt), desc(conferences.id)),
  ]);
  return { drafts, proposed, coming, past };
}

/** Everybody who has asked for a seat, in the order in which they did. */
export function participants(conferenceId: number) {
  return db
    .select({
      id: conferenceBookings.id,
      position: conferenceBookings.position,
      comune: comuni.name,
      sigla: provinces.sigla,
      attendeeName: conferenceBookings.attendeeName,
      attendeeEmail: conferenceBookings.attendeeEmail,
      state: conferenceBookings.state,
      reference: conferenceBookings.reference,
      passedOver: conferenceBookings.passedOver,
      overrideReason: conferenceBookings.overrideReason,
      joinedAt: conferenceBookings.joinedAt,
      attendance: conferenceBookings.attendance,
    })
    .from(conferenceBookings)
    .innerJoin(comuni, eq(comuni.id, conferenceBookings.comuneId))
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .where(eq(conferenceBookings.conferenceId, conferenceId))
    .orderBy(sql`${conferenceBookings.position} nulls last`, asc(conferenceBookings.id));
}

export type Participant = Awaited<ReturnType<typeof participants>>[number];
