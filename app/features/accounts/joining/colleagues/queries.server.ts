import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { memberships, people } from "~db/schema/accounts";
import { type Actor, type ComuneMembership, comuneMemberships, presentComune } from "../../actor";

export interface Colleague {
  /** Of the membership. */
  id: number;
  personId: number;
  name: string | null;
  email: string | null;
  role: "operatore" | "referente";
  createdAt: Date;
}

/** The comune a page speaks of: the one its address names, else the one the person acts for. Another's is as if it did not exist. */
export function comuneOf(actor: Actor, istat: string | null): ComuneMembership {
  const asked = istat
    ? comuneMemberships(actor).find(({ comuneIstat }) => comuneIstat === istat)
    : presentComune(actor);
  if (!asked) throw new NotFound();
  return asked;
}

const columns = {
  id: memberships.id,
  personId: memberships.personId,
  name: people.name,
  email: people.email,
  role: sql<Colleague["role"]>`${memberships.role}`,
  createdAt: memberships.createdAt,
};

/** Everybody of the comune, referenti first. */
export function listColleagues(comuneId: number): Promise<Colleague[]> {
  return db
    .select(columns)
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.comuneId, comuneId), isNull(memberships.endedAt)))
    .orderBy(desc(memberships.role), asc(sql`lower(${people.name})`), asc(memberships.id));
}

/** One of them; throws NotFound for anybody else. */
export async function findColleague(comuneId: number, id: string | undefined): Promise<Colleague> {
  const found = (await listColleagues(comuneId)).find((colleague) => String(colleague.id) === id);
  if (!found) throw new NotFound();
  return found;
}
