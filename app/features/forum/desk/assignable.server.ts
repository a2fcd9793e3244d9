import { asc, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { supportTeams } from "~db/schema/teams";

/** Works for Sogei now. Who has left has nothing assigned any more, whatever the thread still says. */
const worksForSogei = sql`exists (select 1 from memberships m where m.person_id = ${people.id} and m.ended_at is null
  and m.role in ('agente', 'supervisore'))`;

/** The name of a thread's assignee, where `people` is joined by it. */
export const assigneeName = sql<string | null>`case when ${worksForSogei} then ${people.name} end`;

/** Who a thread can be assigned to: Sogei's people, then its teams, each by name. */
export async function assignable() {
  const [colleagues, teams] = await Promise.all([
    db
      .select({ id: people.id, name: sql<string>`coalesce(${people.name}, '')` })
      .from(people)
      .where(worksForSogei)
      .orderBy(sql`lower(${people.name})`, asc(people.id)),
    listTeams(),
  ]);
  return { people: colleagues, teams };
}

export type Assignable = Awaited<ReturnType<typeof assignable>>;

export async function listTeams(): Promise<string[]> {
  const rows = await db.select().from(supportTeams).orderBy(sql`lower(${supportTeams.name})`);
  return rows.map(({ name }) => name);
}
