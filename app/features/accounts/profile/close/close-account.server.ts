import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { db, type Tx } from "~db/client.server";
import { links, memberships } from "~db/schema/accounts";
import type { Actor } from "../../actor";
import { endMembership } from "../../joining/end.server";
import { makeLink } from "../../links.server";
import { clearedSessionCookie, endSessionsOf } from "../../session.server";
import type { Visitor } from "../../sign-in/sign-in.server";
import { countForm } from "../person-limit.server";
import { checkPresentPassword } from "../present-password.server";
import { messages } from "./messages";

const schema = z.object({
  attuale: z.string().default(""),
  conferma: z
    .string(messages.confirmMissing)
    .trim()
    .toLowerCase()
    .refine((text) => text === messages.word, messages.confirmMissing),
});

/**
 * Closes the person's account: personal data is erased, what was written stays without a name. The last referente of a comune and
 * the last administrator must hand over first. Gives the cookie that ends the session. Throws `Invalid`.
 */
export async function closeAccount(actor: Actor, form: FormValues, visitor: Visitor): Promise<string> {
  await countForm(actor);
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await checkPresentPassword(actor, parsed.data.attuale, visitor);
  try {
    await db.transaction((tx) => close(tx, actor, visitor.address));
  } catch (error) {
    throw error instanceof Conflict ? new Invalid({ conferma: error.message }) : error;
  }
  return clearedSessionCookie();
}

async function close(tx: Tx, actor: Actor, address: string): Promise<void> {
  const { personId, email } = actor;
  const present = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));
  for (const { id } of present) await endMembership(tx, id, { actor, address });
  await endSessionsOf(tx, personId);
  await erase(tx, personId);
  const subject = { kind: "person", id: personId } as const;
  await audit(tx, { personId, action: "account.closed", subject });
  // The only row that still holds the address: it is erased with the links, and used for one mail.
  const link = await makeLink(tx, { purpose: "email", email });
  await tx.update(links).set({ usedAt: sql`now()` }).where(eq(links.id, link.id));
  await emit(tx, { name: "account.closed", payload: { linkId: link.id } });
}

/** Every place where something of the person stands, in this feature and in others. */
async function erase(tx: Tx, personId: number): Promise<void> {
  // The seat stays with the comune, which gives it to a colleague.
  await tx.execute(sql`
    update conference_bookings set attendee_name = null, attendee_email = null
    where attendee_email = (select email from people where id = ${personId})`);
  await tx.execute(sql`
    update people set email = null, name = null, password_hash = null, totp_secret = null, totp_enabled_at = null,
      totp_last_step = null, closed_at = now()
    where id = ${personId}`);
  await tx.execute(sql`update sessions set address = null, device = '' where person_id = ${personId}`);
  await tx.execute(sql`update audit_log set address = null where person_id = ${personId} and address is not null`);
  await tx.execute(sql`update outgoing set address = null, body = null where person_id = ${personId}`);
  await tx.execute(sql`update suggestions set person_id = null where person_id = ${personId}`);
  await tx.execute(sql`update files set uploaded_by = null where uploaded_by = ${personId}`);
  await tx.execute(
    sql`update links set revoked_at = coalesce(revoked_at, now()), email = '', data = '{}' where person_id = ${personId}`,
  );
  for (const table of [
    "recovery_codes",
    "identities",
    "known_devices",
    "mail_preferences",
    "parked_forms",
    "sheet_drafts",
    "calendar_feeds",
  ])
    await tx.execute(sql`delete from ${sql.identifier(table)} where person_id = ${personId}`);
}
