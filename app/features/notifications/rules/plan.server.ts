import { sql } from "drizzle-orm";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import type { PersonalMessage } from "../message";
import type { Rules } from "../rule";
import { words } from "../words";

/** Whom a decision concerns: a person, and one of the comuni decided on. */
interface Concern extends Record<string, unknown> {
  personId: number;
  comuneId: number;
  name: string;
  istat: string;
}

export const planRules: Rules<"plan.approved" | "plan.returned"> = {
  async "plan.approved"(db, { decisionId }) {
    const [own, watched] = await Promise.all([ofComuni(db, decisionId), ofAuthorities(db, decisionId)]);
    const isTold = new Set(own.map(({ personId }) => personId));
    return [
      ...grouped(own).map((concerns) => approved(concerns, decisionId, true)),
      // Who works for a comune and for its Prefettura is told once.
      ...grouped(watched.filter(({ personId }) => !isTold.has(personId))).map((concerns) =>
        approved(concerns, decisionId, false),
      ),
    ];
  },

  async "plan.returned"(db, { decisionId }) {
    const rows = await db.execute<Concern & { note: string | null }>(sql`
      select m.person_id::int "personId", c.id::int "comuneId", c.name, c.istat, d.note
      from plan_versions v
      join plan_decisions d on d.id = v.decision_id
      join comuni c on c.id = v.comune_id
      join lateral (select person_id from plan_versions w where w.comune_id = v.comune_id and w.version < v.version
        and w.act in ('proposed', 'adjusted') order by w.version desc limit 1) author on true
      join memberships m on m.person_id = author.person_id and m.role in ('agente', 'supervisore') and m.ended_at is null
      where v.decision_id = ${decisionId} order by c.name_key, c.id`);
    return grouped(rows).map((concerns) => {
      const { label, ...told } = words.planReturned(namesOf(concerns), rows[0]?.note ?? "");
      const [first, second] = concerns;
      const href = first && !second ? paths.plan(first.istat) : paths.plans({ vista: "rimandate" });
      return { kind: "plan", to: { personId: first?.personId ?? 0 }, ...told, action: { label, href }, href };
    });
  },
};

function approved(concerns: Concern[], decisionId: number, isOwn: boolean): PersonalMessage {
  const { label, ...told } = words.planApproved(namesOf(concerns));
  const [first, second] = concerns;
  const only = first && !second ? first : undefined;
  const elsewhere = only ? paths.plan(only.istat) : paths.planDecision(decisionId);
  const href = isOwn ? paths.ownPlan(first?.istat) : elsewhere;
  const to = { personId: first?.personId ?? 0, comuneId: isOwn ? only?.comuneId : undefined };
  return { kind: "plan", to, ...told, action: { label, href }, href };
}

/** The people of the comuni. */
function ofComuni(db: Db, decisionId: number): Promise<Concern[]> {
  return db.execute<Concern>(sql`
    select distinct m.person_id::int "personId", c.id::int "comuneId", c.name, c.istat, c.name_key
    from plan_versions v join comuni c on c.id = v.comune_id
    join memberships m on m.comune_id = c.id and m.ended_at is null
    where v.decision_id = ${decisionId} order by c.name_key, 2`);
}

/** The people of the authorities that watch them. */
function ofAuthorities(db: Db, decisionId: number): Promise<Concern[]> {
  return db.execute<Concern>(sql`
    select distinct m.person_id::int "personId", c.id::int "comuneId", c.name, c.istat, c.name_key
    from plan_versions v join comuni c on c.id = v.comune_id
    join authority_provinces a on a.province_code = c.province_code
    join memberships m on m.authority_id = a.authority_id and m.ended_at is null
    where v.decision_id = ${decisionId} order by c.name_key, 2`);
}

function grouped<Row extends Concern>(rows: readonly Row[]): Row[][] {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group) group.push(row);
    else groups.set(row.personId, [row]);
  }
  return [...groups.values()];
}

const namesOf = (concerns: readonly Concern[]) => concerns.map(({ name }) => name);
