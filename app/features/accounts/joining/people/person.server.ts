import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { memberships, people, vendors } from "~db/schema/accounts";
import { authorities, comuni } from "~db/schema/registry";

export type PersonPage = Awaited<ReturnType<typeof readPerson>>;

export const idOf = (text: unknown) => (typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : 0);

/** An open account as its administrator sees it; throws NotFound. */
export async function readPerson(text: string | undefined) {
  const id = idOf(text);
  const [person] = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      createdAt: people.createdAt,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      hasFactor: sql<boolean>`${people.totpEnabledAt} is not null`,
      sessions: sql<number>`(select count(*)::int from sessions s where s.person_id = people.id and s.ended_at is null
        and s.expires_at > now() and s.completed_at is not null)`,
    })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.closedAt)));
  if (!person) throw new NotFound();
  const rows = await db
    .select({
      id: memberships.id,
      role: memberships.role,
      comuneName: comuni.name,
      authorityName: authorities.name,
      vendorName: vendors.name,
      createdAt: memberships.createdAt,
      endedAt: memberships.endedAt,
    })
    .from(memberships)
    .leftJoin(comuni, eq(comuni.id, memberships.comuneId))
    .leftJoin(authorities, eq(authorities.id, memberships.authorityId))
    .leftJoin(vendors, eq(vendors.id, memberships.vendorId))
    .where(eq(memberships.personId, id))
    .orderBy(sql`${memberships.endedAt} desc nulls first`, desc(memberships.id));
  return { ...person, memberships: rows };
}
