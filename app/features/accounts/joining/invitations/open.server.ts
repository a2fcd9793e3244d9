import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import type { Role } from "~db/enums";
import { links, vendors } from "~db/schema/accounts";
import { authorities, comuni } from "~db/schema/registry";
import { isOpen } from "../revoke.server";

export interface OpenInvitation {
  id: number;
  email: string;
  role: Role;
  comuneName: string | null;
  authorityName: string | null;
  vendorName: string | null;
  createdAt: Date;
  expiresAt: Date;
  isExpired: boolean;
}

const MANY = 200;

export const ofComune = (comuneId: number): SQL => eq(links.comuneId, comuneId);
/** Those that only administrators send. */
export const ofSite = (): SQL => isNull(links.comuneId);

/** Invitations neither accepted nor withdrawn, newest first. */
export function openInvitations(which: SQL | undefined): Promise<OpenInvitation[]> {
  const number = (name: string) => sql`(${links.data} ->> ${name})::bigint`;
  return db
    .select({
      id: links.id,
      email: links.email,
      role: sql<Role>`${links.data} ->> 'role'`,
      comuneName: comuni.name,
      authorityName: authorities.name,
      vendorName: vendors.name,
      createdAt: links.createdAt,
      expiresAt: links.expiresAt,
      isExpired: sql<boolean>`${links.expiresAt} <= now()`,
    })
    .from(links)
    .leftJoin(comuni, eq(comuni.id, links.comuneId))
    .leftJoin(authorities, eq(authorities.id, number("authorityId")))
    .leftJoin(vendors, eq(vendors.id, number("vendorId")))
    .where(and(isOpen("invitation"), which))
    .orderBy(desc(links.id))
    .limit(MANY);
}
