import type { Actor } from "~/features/accounts/actor";
import type { AuditAction } from "~/features/audit/actions";
import { audit } from "~/features/audit/audit.server";
import type { FormValues } from "~/lib/http/form.server";
import type { Tx } from "~db/client.server";
import type { Thread } from "../thread/read.server";
import { reindex } from "../write/announce.server";

export interface Change {
  actor: Actor;
  thread: Thread;
  form: FormValues;
  address: string;
}

/** What was done to a thread, and search told to look at it again. */
export async function record(
  tx: Tx,
  { personId }: Actor,
  { id, comuneId }: Thread,
  action: AuditAction,
  address: string,
  details: Record<string, string | number> = {},
): Promise<void> {
  await audit(tx, { personId, action, subject: { kind: "thread", id }, comuneId, address, details });
  await reindex(tx, id);
}
