import { type SQL, sql } from "drizzle-orm";
import { comuni } from "~db/schema/registry";

/** People of the comune in the query who can be written to as its referenti: name and address, by name. */
export const referentiOf: SQL<{ name: string | null; email: string }[]> = sql`coalesce((
  select json_agg(json_build_object('name', people.name, 'email', people.email) order by lower(people.name), people.id)
  from memberships join people on people.id = memberships.person_id
  where memberships.comune_id = ${comuni.id} and memberships.role = 'referente' and memberships.ended_at is null
    and people.closed_at is null and people.email is not null), '[]'::json)`;

export const hasReferente: SQL<boolean> = sql`exists (
  select 1 from memberships join people on people.id = memberships.person_id
  where memberships.comune_id = ${comuni.id} and memberships.role = 'referente' and memberships.ended_at is null
    and people.closed_at is null and people.email is not null)`;

/** The institutional address; null where none is known. */
export const addressOf: SQL<string | null> = sql`(
  select comune_addresses.address from comune_addresses where comune_addresses.comune_id = ${comuni.id})`;

/** When the comune was last written to. */
export const lastReminded: SQL<string | null> = sql`(
  select max(reminder_comuni.created_at) from reminder_comuni
  where reminder_comuni.comune_id = ${comuni.id} and outcome in ('referente', 'istituzionale'))`;

/** The day its mayor was informed. */
export const mayorInformedOn: SQL<string | null> = sql`(
  select informed_mayors.informed_on::text from informed_mayors where informed_mayors.comune_id = ${comuni.id})`;
