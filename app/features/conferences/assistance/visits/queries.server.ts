import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { isSogei, watchedProvinces } from "~/features/accounts/policy";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { visitRequests, visitSteps } from "~db/schema/assistance";
import { plans } from "~db/schema/plan";
import { comuni, provinces } from "~db/schema/registry";
import { canSeeVisit, OPEN_STATES } from "../policy";

const LISTED = 200;
const isOpen = inArray(visitRequests.state, [...OPEN_STATES]);

/** Requests somebody may see: open ones first, then by their last change. */
export function visitsFor(actor: Actor) {
  return db
    .select({
      id: visitRequests.id,
      state: visitRequests.state,
      comune: comuni.name,
      sigla: provinces.sigla,
      residents: visitRequests.residents,
      scheduledOn: visitRequests.scheduledOn,
      createdAt: visitRequests.createdAt,
    })
    .from(visitRequests)
    .innerJoin(comuni, eq(comuni.id, visitRequests.comuneId))
    .innerJoin(provinces, eq(provinces.code, comuni.provinceCode))
    .where(seenBy(actor))
    .orderBy(desc(isOpen), desc(visitRequests.changedAt), desc(visitRequests.id))
    .limit(LISTED);
}

/** The same rule as `canSeeVisit`, for a list. */
function seenBy(actor: Actor) {
  if (isSogei(actor)) return undefined;
  const own = comuneMemberships(actor).map(({ comuneId }) => comuneId);
  const watched = watchedProvinces(actor);
  return or(
    own.length ? inArray(visitRequests.comuneId, own) : sql`false`,
    watched.length ? inArray(comuni.provinceCode, watched) : sql`false`,
  );
}

/** One request with what has happened to it. Throws `NotFound` for who may not see it. */
export async function readVisit(actor: Actor, id: number) {
  const [found] = await db
    .select({
      request: visitRequests,
      comune: comuni.name,
      provinceCode: comuni.provinceCode,
      stage: plans.stage,
      modality: plans.modality,
    })
    .from(visitRequests)
    .innerJoin(comuni, eq(comuni.id, visitRequests.comuneId))
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .where(eq(visitRequests.id, id));
  if (!found || !canSeeVisit(actor, { ...found, comuneId: found.request.comuneId })) throw new NotFound();
  const steps = await db
    .select({
      id: visitSteps.id,
      state: visitSteps.state,
      note: visitSteps.note,
      day: visitSteps.day,
      at: visitSteps.at,
    })
    .from(visitSteps)
    .where(eq(visitSteps.requestId, id))
    .orderBy(asc(visitSteps.id));
  const { request, ...comune } = found;
  return { ...request, ...comune, steps };
}

/** For the form: how many people live in the comune, and its request that is open already. */
export async function sizeOf(comuneId: number) {
  const [size] = await db
    .select({ id: comuni.id, name: comuni.name, population: comuni.population, openId: visitRequests.id })
    .from(comuni)
    .leftJoin(visitRequests, and(eq(visitRequests.comuneId, comuni.id), isOpen))
    .where(eq(comuni.id, comuneId));
  if (!size) throw new NotFound();
  return size;
}

export type Visit = Awaited<ReturnType<typeof readVisit>>;
export type VisitRow = Awaited<ReturnType<typeof visitsFor>>[number];
export type ComuneSize = Awaited<ReturnType<typeof sizeOf>>;
