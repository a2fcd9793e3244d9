import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { AuditAction } from "~/features/audit/actions";
import type { AuditSubject } from "~/features/audit/subjects";
import type { Tx } from "~db/client.server";
import { memberships, people } from "~db/schema/accounts";
import { auditLog } from "~db/schema/kernel";
import { PERSONAS, type Persona } from "../personas";
import { idsOf } from "./people.server";

const IVREA = "001125";
const CHIVASSO = "001082";

/** What people of the demonstration do time and again: who, what, on what, for which comune. */
const DEEDS: { who: Persona; action: AuditAction; kind: AuditSubject; istat?: string }[] = [
  { who: "operatore", action: "account.signed-in", kind: "session" },
  { who: "referente", action: "account.signed-in", kind: "session" },
  { who: "prefettura", action: "account.signed-in", kind: "session" },
  { who: "referente", action: "invitation.sent", kind: "invitation", istat: IVREA },
  { who: "sogei", action: "account.signed-in", kind: "session" },
  { who: "operatore", action: "file.uploaded", kind: "file", istat: IVREA },
  { who: "prefettura", action: "activation.sent", kind: "comune", istat: CHIVASSO },
  { who: "ministero", action: "account.signed-in", kind: "session" },
  { who: "sogei", action: "account.second-factor-enabled", kind: "person" },
  { who: "referente", action: "account.signed-out", kind: "session" },
  { who: "supervisore", action: "report.handled", kind: "report" },
  { who: "referente", action: "invitation.accepted", kind: "membership", istat: CHIVASSO },
  { who: "admin", action: "account.signed-in", kind: "session" },
  { who: "operatore", action: "account.password-changed", kind: "person" },
  { who: "admin", action: "job.retried", kind: "job" },
  { who: "software-house", action: "account.signed-in", kind: "session" },
  { who: "referente", action: "membership.role-changed", kind: "membership", istat: IVREA },
  { who: "supervisore", action: "account.signed-in", kind: "session" },
  { who: "software-house", action: "account.exported", kind: "person" },
  { who: "admin", action: "audit.exported", kind: "audit" },
];

const ROWS = 60;
/** They reach back over six weeks: the oldest have no address any more. */
const HOURS_BETWEEN = 17;

/** The register of the last weeks, at office hours. */
export async function seedAudit(tx: Tx): Promise<void> {
  const emails = Object.values(PERSONAS).map(({ email }) => email);
  const persons = await tx.select().from(people).where(inArray(people.email, emails));
  const roles = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.role, "referente"), isNull(memberships.endedAt)));
  const comuneIds = await idsOf(tx, [IVREA, CHIVASSO]);
  const idOf = (who: Persona) => persons.find(({ email }) => email === PERSONAS[who].email)?.id ?? null;
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const deed = DEEDS[index % DEEDS.length] ?? DEEDS[0];
    if (!deed) throw new Error("there are no deeds");
    const hoursAgo = (ROWS - index) * HOURS_BETWEEN;
    const subjects: Partial<Record<AuditSubject, number | null | undefined>> = {
      person: idOf(deed.who),
      comune: deed.istat ? comuneIds[deed.istat] : null,
      membership: roles[0]?.id,
    };
    return {
      at: atWork(hoursAgo),
      personId: idOf(deed.who),
      action: deed.action,
      subjectKind: deed.kind,
      subjectId: deed.kind === "audit" ? "" : String(subjects[deed.kind] ?? index + 1),
      comuneId: deed.istat ? comuneIds[deed.istat] : null,
      address: hoursAgo < 30 * 24 ? `192.0.2.${10 + (index % 7)}` : null,
      details: deed.action === "account.signed-in" ? { method: "demo" } : {},
    };
  });
  await tx.insert(auditLog).values(rows);
}

/** So many hours ago, moved into the working day; never in the time to come. */
function atWork(hoursAgo: number) {
  const hours = sql`make_interval(hours => ${hoursAgo}::int)`;
  return sql`least(now() - interval '1 minute', date_trunc('day', now() - ${hours}, 'Europe/Rome')
    + make_interval(mins => 480 + ${hoursAgo * 37}::int % 540))`;
}
