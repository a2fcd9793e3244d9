import { sql } from "drizzle-orm";
import { fold } from "~/lib/text";
import { db } from "~db/client.server";
import type { Role } from "~db/enums";
import { speakerName } from "../voices";

/** Somebody who can be named in a thread: by what is typed after `@`, shown as who they speak for, never by name. */
export interface Named {
  personId: number;
  handle: string;
  label: string;
}

const HANDLE = /(?<![\p{L}\p{N}_@./-])@([\p{L}\d]+(?:[.-][\p{L}\d]+)*)/gu;
const MOST = 10;

/** «Olga Operosi» → `olga.operosi`. */
export const handleOf = (name: string) =>
  fold(name)
    .trim()
    .replace(/[^a-z0-9]+/g, ".");

interface Place {
  /** Null for a thread that is being asked. */
  threadId: number | null;
  comuneId: number | null;
}

/** Who can be named there: who has written in it, the asking comune's people, Sogei and the Ministero. */
export async function nameable({ threadId, comuneId }: Place): Promise<(Named & { name: string })[]> {
  const rows = await db.execute<{
    id: string;
    name: string;
    role: Role;
    comune: string | null;
    vendor: string | null;
  }>(sql`
    select distinct on (p.id) p.id, p.name, m.role, c.name as comune, v.name as vendor
    from people p join memberships m on m.person_id = p.id and m.ended_at is null
    left join comuni c on c.id = m.comune_id left join vendors v on v.id = m.vendor_id
    where p.closed_at is null and p.name is not null and (
      m.role in ('agente', 'supervisore', 'ministero') or m.comune_id = ${comuneId}::bigint
      or p.id in (select author_id from posts where thread_id = ${threadId}::bigint and hidden_at is null))
    order by p.id, (m.comune_id = ${comuneId}::bigint) desc nulls last, m.id limit 500`);
  return rows.map(({ id, name, role, comune, vendor }) => ({
    personId: Number(id),
    name,
    handle: handleOf(name),
    label: speakerName({ role, comuneName: comune, vendorName: vendor }),
  }));
}

/** The people a text names, at most ten. */
export async function mentionsIn(source: string, place: Place): Promise<Named[]> {
  const handles = new Set([...source.matchAll(HANDLE)].map(([, handle = ""]) => handle.toLowerCase()));
  if (!handles.size) return [];
  const people = await nameable(place);
  return people.filter(({ handle }) => handles.has(handle)).slice(0, MOST);
}
