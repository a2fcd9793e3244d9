import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "~db/client.server";
import type { Role } from "~db/enums";
import { memberships } from "~db/schema/accounts";
import { authorityProvinces, comuni } from "~db/schema/registry";

/** People who are referenti of a comune now. */
export async function referentiOf(db: Db, comuneId: number): Promise<number[]> {
  const present = and(
    eq(memberships.comuneId, comuneId),
    eq(memberships.role, "referente"),
    isNull(memberships.endedAt),
  );
  const rows = await db.select({ personId: memberships.personId }).from(memberships).where(present);
  return rows.map(({ personId }) => personId);
}

/** People who have one of these roles now, each once. */
export async function holdersOf(db: Db, roles: readonly Role[]): Promise<number[]> {
  const present = and(inArray(memberships.role, [...roles]), isNull(memberships.endedAt));
  const rows = await db.selectDistinct({ personId: memberships.personId }).from(memberships).where(present);
  return rows.map(({ personId }) => personId);
}

/** A person while they belong to a comune; nobody once they have left it. */
export async function peopleOf(db: Db, comuneId: number, personId: number): Promise<number[]> {
  const present = and(
    eq(memberships.comuneId, comuneId),
    eq(memberships.personId, personId),
    isNull(memberships.endedAt),
  );
  const rows = await db.selectDistinct({ personId: memberships.personId }).from(memberships).where(present);
  return rows.map((row) => row.personId);
}

/** People of the authorities that watch a comune's province now, each once. */
export async function watchersOf(db: Db, comuneId: number): Promise<number[]> {
  const rows = await db
    .selectDistinct({ personId: memberships.personId })
    .from(memberships)
    .innerJoin(authorityProvinces, eq(authorityProvinces.authorityId, memberships.authorityId))
    .innerJoin(comuni, eq(comuni.provinceCode, authorityProvinces.provinceCode))
    .where(and(eq(comuni.id, comuneId), isNull(memberships.endedAt)));
  return rows.map(({ personId }) => personId);
}
