import { sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { isOidcConfigured } from "~/lib/oidc.server";
import { db } from "~db/client.server";
import { type Actor, presentComune } from "../../actor";
import { canSeeActivations, hasRole, watchedProvinces } from "../../policy";

/** What the start page shows beside the actor. */
export interface Overview {
  createdAt: Date;
  /** Beginning of each membership, by its id. */
  since: Record<number, Date>;
  openSessions: number;
  /** Undefined where there is no identity provider and never was. */
  identities?: number;
  /** People of the present comune, the reader included. */
  colleagues: number;
  /** Of the comuni whose activation the person follows. */
  activations?: { all: number; active: number };
}

interface Row extends Record<string, unknown> {
  createdAt: string;
  since: Record<string, string> | null;
  openSessions: number;
  identities: number;
  colleagues: number;
}

export async function accountOverview(actor: Actor): Promise<Overview> {
  const { personId } = actor;
  const comuneId = presentComune(actor)?.comuneId ?? null;
  const [row] = await db.execute<Row>(sql`
    select created_at "createdAt",
      (select json_object_agg(id, created_at) from memberships where person_id = p.id and ended_at is null) since,
      (select count(*)::int from sessions where person_id = p.id and ended_at is null and completed_at is not null
        and expires_at > now() and last_seen_at > now() - interval '12 hours') "openSessions",
      (select count(*)::int from identities where person_id = p.id) identities,
      (select count(*)::int from memberships where comune_id = ${comuneId} and ended_at is null) colleagues
    from people p where id = ${personId}`);
  if (!row) throw new NotFound();
  return {
    ...row,
    identities: row.identities || isOidcConfigured() ? row.identities : undefined,
    createdAt: new Date(row.createdAt),
    since: Object.fromEntries(Object.entries(row.since ?? {}).map(([id, day]) => [id, new Date(day)])),
    activations: canSeeActivations(actor) ? await activationFigures(actor) : undefined,
  };
}

async function activationFigures(actor: Actor): Promise<Overview["activations"]> {
  const seesAll = hasRole(actor, "agente", "supervisore", "admin");
  const codes = sql.join(
    watchedProvinces(actor).map((code) => sql`${code}`),
    sql`, `,
  );
  const isWatched = seesAll
    ? sql`true`
    : watchedProvinces(actor).length
      ? sql`province_code in (${codes})`
      : sql`false`;
  const [row] = await db.execute<{ all: number; active: number }>(sql`
    select count(*)::int "all", count(*) filter (where id in (
        select comune_id from memberships where role = 'referente' and ended_at is null))::int active
    from comuni where ceased_on is null and ${isWatched}`);
  return row;
}
