import { sql } from "drizzle-orm";
import { z } from "zod";
import { type KeysetPage, keysetPage } from "~/lib/keyset";
import { nameKey } from "~/lib/text";
import { db } from "~db/client.server";
import { ROLES, type Role } from "~db/enums";
import type { GrantNames } from "../grants";

export interface PeopleFilters {
  q: string;
  role: Role | null;
}

export interface ListedPerson {
  id: number;
  name: string;
  email: string;
  createdAt: Date;
  roles: ({ role: Role } & GrantNames)[];
}

export interface PeoplePage extends KeysetPage<ListedPerson, string> {
  total: number;
}

interface Cursor {
  way: "after" | "before";
  key: string;
  id: number;
}

const PAGE_SIZE = 50;
const cursorSchema = z.tuple([z.string().max(200), z.number().int().positive()]);

export function readPeopleFilters(params: URLSearchParams): PeopleFilters {
  const role = ROLES.find((known) => known === params.get("ruolo")) ?? null;
  return { q: (params.get("q") ?? "").trim().slice(0, 100), role };
}

/** Where a page begins or ends; null for none and for one that was tampered with: that is the first page. */
export function readPeopleCursor(params: URLSearchParams): Cursor | null {
  const [after, before] = [params.get("dopo"), params.get("prima")];
  try {
    const text = Buffer.from(after ?? before ?? "", "base64url").toString("utf8");
    const [key, id] = cursorSchema.parse(JSON.parse(text));
    return { way: after ? "after" : "before", key, id };
  } catch {
    return null;
  }
}

const writeCursor = ({ key, id }: { key: string; id: number }) =>
  Buffer.from(JSON.stringify([key, id])).toString("base64url");

/** Accounts that are open, by name. What is looked for is part of a name or an address, or the beginning of a comune's name. */
export async function listPeople(filters: PeopleFilters, cursor: Cursor | null): Promise<PeoplePage> {
  const isBackwards = cursor?.way === "before";
  const order = sql.raw(isBackwards ? "desc" : "asc");
  const sign = sql.raw(isBackwards ? "<" : ">");
  const beyond = cursor ? sql`and (lower(p.name), p.id) ${sign} (${cursor.key}::text, ${cursor.id}::bigint)` : sql``;
  const where = matching(filters);
  const [found, [counted]] = await Promise.all([
    db.execute<Row>(sql`
      select p.id::int, p.name, p.email, p.created_at "createdAt", lower(p.name) key, coalesce((
        select json_agg(json_build_object('role', m.role, 'comuneName', c.name, 'authorityName', a.name, 'vendorName', v.name) order by m.id)
        from memberships m left join comuni c on c.id = m.comune_id left join authorities a on a.id = m.authority_id
          left join vendors v on v.id = m.vendor_id where m.person_id = p.id and m.ended_at is null), '[]') roles
      from people p where ${where} ${beyond} order by lower(p.name) ${order}, p.id ${order} limit ${PAGE_SIZE + 1}`),
    db.execute<{ count: number }>(sql`select count(*)::int count from people p where ${where}`),
  ]);
  const page = keysetPage(found, PAGE_SIZE, cursor?.way, writeCursor);
  const rows = page.rows.map(({ key: _, createdAt, ...row }) => ({ ...row, createdAt: new Date(createdAt) }));
  return { ...page, rows, total: counted?.count ?? 0 };
}

type Row = Record<string, unknown> & Omit<ListedPerson, "createdAt"> & { createdAt: string; key: string };

function matching({ q, role }: PeopleFilters) {
  const isOpen = sql`p.closed_at is null`;
  const hasRole = role
    ? sql`and exists (select 1 from memberships m where m.person_id = p.id and m.ended_at is null and m.role = ${role})`
    : sql``;
  if (!q) return sql`${isOpen} ${hasRole}`;
  const pattern = `%${q.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const comune = nameKey(q);
  const ofComune = comune
    ? sql`or p.id in (select m.person_id from memberships m join comuni c on c.id = m.comune_id
        where m.ended_at is null and c.name_key like ${`${comune}%`})`
    : sql``;
  return sql`${isOpen} ${hasRole} and ((lower(p.name) || ' ' || p.email) like ${pattern} ${ofComune})`;
}
