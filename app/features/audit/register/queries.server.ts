import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type KeysetPage, keysetPage } from "~/lib/keyset";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { auditLog } from "~db/schema/kernel";
import { comuni } from "~db/schema/registry";
import type { AuditAction } from "../actions";
import type { AuditSubject } from "../subjects";
import { instantsOf, type RegisterFilters } from "./filters";

interface Who {
  id: number;
  name: string | null;
  email: string | null;
  /** Then name and address are gone. */
  closedAt: Date | null;
}

/** What was done, as the register shows it. */
export interface RegisterRow {
  id: number;
  at: Date;
  action: AuditAction;
  /** Null: the site itself, or somebody who was not signed in. */
  person: Who | null;
  subject: { kind: AuditSubject; id: string; person: Who | null };
  comune: { id: number; name: string; istat: string } | null;
  /** Of the visitor, while it is kept. */
  address: string | null;
  details: Record<string, unknown>;
}

export type RegisterPage = KeysetPage<RegisterRow, number>;

export interface Position {
  direction: "after" | "before";
  /** Row last seen. */
  id: number;
}

const PAGE_SIZE = 50;

/** The row an address stands at (`dopo` or `prima`); null for the first page. */
export function readPosition(params: URLSearchParams): Position | null {
  const id = params.get("dopo") ?? params.get("prima") ?? "";
  if (!/^[1-9]\d{0,14}$/.test(id)) return null;
  return { direction: params.has("dopo") ? "after" : "before", id: Number(id) };
}

/** A page of the register, newest first. */
export async function registerPage(
  filters: RegisterFilters,
  position: Position | null,
  size = PAGE_SIZE,
): Promise<RegisterPage> {
  const found = await registerRows(filters, position, size + 1);
  return keysetPage(found, size, position?.direction, ({ id }) => id);
}

const subjectPerson = alias(people, "subject_person");

/** At most `limit` rows beyond a position; of one that looks back, the nearest first. */
export async function registerRows(
  filters: RegisterFilters,
  position: Position | null,
  limit: number,
): Promise<RegisterRow[]> {
  const direction = position?.direction === "before" ? asc : desc;
  const rows = await db
    .select({
      row: auditLog,
      person: { id: people.id, name: people.name, email: people.email, closedAt: people.closedAt },
      subject: {
        id: subjectPerson.id,
        name: subjectPerson.name,
        email: subjectPerson.email,
        closedAt: subjectPerson.closedAt,
      },
      comune: { id: comuni.id, name: comuni.name, istat: comuni.istat },
    })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.personId))
    .leftJoin(comuni, eq(comuni.id, auditLog.comuneId))
    .leftJoin(
      subjectPerson,
      sql`${subjectPerson.id} = case when ${auditLog.subjectKind} = 'person' and ${auditLog.subjectId} ~ '^[0-9]{1,15}$'
        then ${auditLog.subjectId}::bigint end`,
    )
    .where(and(...conditions(filters), position ? beyond(position) : undefined))
    .orderBy(direction(auditLog.at), direction(auditLog.id))
    .limit(limit);
  return rows.map(({ row, person, subject, comune }) => ({
    id: row.id,
    at: row.at,
    action: row.action as AuditAction,
    person,
    subject: { kind: row.subjectKind as AuditSubject, id: row.subjectId, person: subject },
    comune,
    address: row.address,
    details: row.details,
  }));
}

function conditions(filters: RegisterFilters): (SQL | undefined)[] {
  const { action, subject, personIds, comuneIds } = filters;
  const { since, before } = instantsOf(filters);
  return [
    action ? eq(auditLog.action, action) : undefined,
    subject ? eq(auditLog.subjectKind, subject.kind) : undefined,
    subject?.id ? eq(auditLog.subjectId, subject.id) : undefined,
    personIds.length ? inArray(auditLog.personId, personIds) : undefined,
    comuneIds.length ? inArray(auditLog.comuneId, comuneIds) : undefined,
    since ? gte(auditLog.at, since) : undefined,
    before ? lt(auditLog.at, before) : undefined,
  ];
}

/** Instants are finer in PostgreSQL than here: the row itself says when it was. */
function beyond({ direction, id }: Position): SQL {
  const row = sql`(${auditLog.at}, ${auditLog.id})`;
  const seen = sql`((select seen.at from audit_log seen where seen.id = ${id}), ${id}::bigint)`;
  return direction === "after" ? sql`${row} < ${seen}` : sql`${row} > ${seen}`;
}
