import { audit } from "~/features/audit/audit.server";
import type { AuditSubject } from "~/features/audit/subjects";
import type { Tx } from "~db/client.server";
import type { Declared } from "./decide";
import type { Looked } from "./pictures.server";

interface By {
  personId: number;
  address: string;
  comuneId?: number | null;
  subject: { kind: AuditSubject; id: number };
}

/** Records that somebody has said that they have looked at the pictures of files: which pages of which. */
export async function recordLooked(tx: Tx, looked: readonly Looked[], by: By): Promise<void> {
  for (const { id, unseen } of looked) {
    const [pictures, textless] = [unseen.pictures, unseen.textless].map((pages) => pages.map(String));
    await audit(tx, {
      ...by,
      action: "guard.pictures",
      details: { file: id, pictures: pictures ?? [], textless: textless ?? [] },
    });
  }
}

/** Records that somebody declared a false alarm: why, on how much of what kind. What it was stands nowhere. */
export async function recordDeclared(tx: Tx, declared: Declared | null, by: By): Promise<void> {
  if (!declared) return;
  const { reason, kinds, count } = declared;
  await audit(tx, { ...by, action: "guard.false-alarm", details: { reason, kinds, count } });
}
