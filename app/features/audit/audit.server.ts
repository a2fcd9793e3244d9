import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import { auditLog } from "~db/schema/kernel";
import type { AuditAction } from "./actions";
import type { AuditSubject } from "./subjects";

export interface AuditEntry {
  /** Null: the site itself, or somebody who is not signed in. */
  personId: number | null;
  action: AuditAction;
  subject: { kind: AuditSubject; id: number | string };
  comuneId?: number | null;
  /** Of the visitor; kept for 30 days. */
  address?: string;
  /** What changed. Never names, mail addresses or texts of people. */
  details?: Record<string, string | number | boolean | null | string[]>;
}

/** Records in the caller's transaction who did what: the record exists if and only if the thing was done. */
export async function audit(tx: Tx, { subject, address, details, ...entry }: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values({
    ...entry,
    subjectKind: subject.kind,
    subjectId: String(subject.id),
    address: address || null,
    details: details ?? {},
  });
}

/** The same thing done to many comuni at once, a record for each; `comuneIds` is a subquery, in parentheses. */
export async function auditComuni(
  tx: Tx,
  {
    personId,
    action,
    subject,
    address,
  }: { personId: number; action: AuditAction; subject: AuditSubject; address: string },
  comuneIds: SQL,
): Promise<void> {
  await tx.execute(sql`
    insert into audit_log (person_id, action, subject_kind, subject_id, comune_id, address)
    select ${personId}::bigint, ${action}, ${subject}, id::text, id, ${address || null} from comuni where id in ${comuneIds}`);
}
