import { audit } from "~/features/audit/audit.server";
import type { AuditSubject } from "~/features/audit/subjects";
import type { Tx } from "~db/client.server";
import type { Declared } from "./decide";

interface By {
  personId: number;
  address: string;
  comuneId?: number | null;
  subject: { kind: AuditSubject; id: number };
}

/** Records that somebody declared a false alarm: why, on how much of what kind. What it was stands nowhere. */
export async function recordDeclared(tx: Tx, declared: Declared | null, by: By): Promise<void> {
  if (!declared) return;
  const { reason, kinds, count } = declared;
  await audit(tx, { ...by, action: "guard.false-alarm", details: { reason, kinds, count } });
}
