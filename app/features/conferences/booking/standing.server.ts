import { and, eq, isNull, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { type Db, db } from "~db/client.server";
import { conferenceComuni } from "~db/schema/conferences";
import { plans } from "~db/schema/plan";
import { comuni, provinces } from "~db/schema/registry";
import type { Standing } from "../eligibility";

/** Where a comune stands now, as far as one conference asks. Throws `NotFound` for one that has ceased. */
export async function standingOf(comuneId: number, conferenceId: number, tx: Db = db): Promise<Standing> {
  const found = await presentStanding(comuneId, conferenceId, tx);
  if (!found) throw new NotFound();
  return found;
}

/** The same for pages that also people of a ceased comune open: for them there is none. */
export async function presentStanding(comuneId: number, conferenceId: number, tx: Db = db): Promise<Standing | null> {
  const [found] = await tx
    .select({
      stage: plans.stage,
      modality: plans.modality,
      provinceCode: comuni.provinceCode,
      regionCode: provinces.regionCode,
      isInvited: isInvited(conferenceId),
    })
    .from(comuni)
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .where(and(eq(comuni.id, comuneId), isNull(comuni.ceasedOn)));
  return found ?? null;
}

/** Whether the comune of the row was called to a meeting. */
export const isInvited = (conferenceId: number) => sql<boolean>`exists (
  select from ${conferenceComuni} i where i.conference_id = ${conferenceId} and i.comune_id = ${comuni.id})`;
