import { type SQL, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { supportTeams } from "~db/schema/teams";

/** Works for Sogei now. Who has left has nothing assigned any more, whatever the thread still says. */
const worksForSogei = sql`exists (select 1 from memberships m where m.person_id = ${people.id} and m.ended_at is null
  and m.role in ('agente', 'supervisore'))`;

/** The name of a thread's assignee, where `people` is joined by it. */
export const assigneeName = sql<string | null>`case when ${worksForSogei} then ${people.name} end`;

export interface Assignable {
  people: { id: number; name: string }[];
  teams: string[];
}

/** Who a thread can be assigned to: Sogei's people, then its teams, each by name. Stands in a query that is made anyway. */
export const choices: SQL<Assignable> = sql`json_build_object(
  'people', (select coalesce(json_agg(json_build_object('id', id, 'name', coalesce(name, '')) order by lower(name), id), '[]')
    from ${people} where ${worksForSogei}),
  'teams', (select coalesce(json_agg(name order by lower(name)), '[]') from ${supportTeams}))`;

/** The same by itself. */
export async function assignable(): Promise<Assignable> {
  const [row] = await db.execute<{ choices: Assignable }>(sql`select ${choices} as choices`);
  if (!row) throw new Error("no choices were read");
  return row.choices;
}
