import { and, asc, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import { matching } from "~/features/registry/matching.server";
import { db } from "~db/client.server";
import { plans } from "~db/schema/plan";
import { authorities, authorityProvinces, comuni } from "~db/schema/registry";
import type { Authority, PlanFilters } from "./filters";

/** Conditions of the filters on `comuni` and `plans`; those that have ceased are never listed. */
export function matchingPlans(filters: PlanFilters): SQL {
  const { authority, modality, stage, size } = filters;
  const watched = sql`${comuni.provinceCode} in (
    select ${authorityProvinces.provinceCode} from ${authorityProvinces} where ${authorityProvinces.authorityId} = ${authority?.id ?? 0})`;
  const all = and(
    matching(filters),
    authority ? watched : undefined,
    modality ? eq(plans.modality, modality) : undefined,
    stage ? eq(plans.stage, stage) : undefined,
    size ? gte(comuni.population, size.from) : undefined,
    size?.to ? lte(comuni.population, size.to) : undefined,
  );
  return all ?? sql`true`;
}

/** Prefetture and their like, by name: a hundred short rows. */
export function listAuthorities(): Promise<Authority[]> {
  return db.select({ id: authorities.id, name: authorities.name }).from(authorities).orderBy(asc(authorities.name));
}
