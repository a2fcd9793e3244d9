import type { AppLoadContext } from "@remix-run/node";
import { and, asc, eq, gt, inArray, ne, sql } from "drizzle-orm";
import type { Choice } from "~/lib/choice";
import { arrange } from "~/lib/markdown/arrange";
import type { Segment } from "~/lib/markdown/types";
import { siteOrigin } from "~/lib/site-url.server";
import { db } from "~db/client.server";
import { conferences } from "~db/schema/conferences";
import { provinces, regions } from "~db/schema/registry";
import { materialsOf, mayReadMaterials } from "../after/materials.server";
import { presentStanding } from "../booking/standing.server";
import { hasProposed } from "../meetings/lead.server";
import { actionFor } from "./action";
import { eventData } from "./event-data";
import {
  type ConferencePageData,
  conferencesWhere,
  isShown,
  ownStates,
  type Reader,
  readConference,
} from "./queries.server";
import { visitorOf } from "./reader.server";

/** Everything the page of a conference shows to one visitor. Throws `NotFound`. */
export async function conferencePage(id: number, choice: Choice, context: AppLoadContext) {
  const visitor = await visitorOf(context);
  const { reader, comune } = visitor;
  const conference = await readConference(id, reader);
  const { actor } = visitor;
  const [places, others, own, standing, materials, mayRead, isHost] = await Promise.all([
    placeNames(conference),
    sameSeries(conference, reader),
    ownStates(comune?.comuneId, [id]),
    comune && presentStanding(comune.comuneId, id),
    materialsOf(id),
    actor && mayReadMaterials(actor, id),
    actor && hasProposed(actor, id),
  ]);
  const now = new Date();
  return {
    conference,
    html: arrange(conference.segments as Segment[], choice),
    places,
    others,
    treated: materials.treated,
    materials: mayRead && (materials.files.length || materials.recordings.length) ? materials : null,
    action: actionFor(conference, { standing, own: own.get(id), now }),
    roles: { isSignedIn: actor !== null, isMember: comune !== null, isStaff: reader.isStaff, isHost: isHost === true },
    eventData: conference.isByInvitation ? null : eventData(conference, siteOrigin()),
  };
}

async function placeNames({ regionCodes, provinceCodes }: ConferencePageData): Promise<string[]> {
  if (!regionCodes.length && !provinceCodes.length) return [];
  const [inRegions, inProvinces] = await Promise.all([
    regionCodes.length ? db.select({ name: regions.name }).from(regions).where(inArray(regions.code, regionCodes)) : [],
    provinceCodes.length
      ? db.select({ name: provinces.name }).from(provinces).where(inArray(provinces.code, provinceCodes))
      : [],
  ]);
  return [...inRegions, ...inProvinces].map(({ name }) => name);
}

/** The next dates of the same series. */
function sameSeries({ id, seriesId }: ConferencePageData, reader: Reader) {
  if (seriesId === null) return [];
  const others = and(
    isShown(reader),
    eq(conferences.seriesId, seriesId),
    ne(conferences.id, id),
    eq(conferences.state, "published"),
    gt(conferences.startsAt, sql`now()`),
  );
  return conferencesWhere(others).orderBy(asc(conferences.startsAt)).limit(8);
}
