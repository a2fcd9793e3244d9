import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Conflict, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { Tx } from "~db/client.server";
import { links, memberships } from "~db/schema/accounts";
import type { Actor } from "../../actor";
import { endMembership } from "../../joining/end.server";
import { makeLink } from "../../links.server";
import { clearedSessionCookie, endSessionsOf } from "../../session.server";
import type { Visitor } from "../../sign-in/sign-in.server";
import { countForm } from "../person-limit.server";
import { checkPresentPassword } from "../present-password.server";
import { erase } from "./erase.server";
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
    // What the person wrote is signed in another way from now on, on every page that shows it.
    await publicChange([paths.forum()], (tx) => close(tx, actor, visitor.address));
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
  await erase(tx, actor);
  const subject = { kind: "person", id: personId } as const;
  await audit(tx, { personId, action: "account.closed", subject });
  // The only row that still holds the address: it is erased with the links, and used for one mail.
  const link = await makeLink(tx, { purpose: "email", email });
  await tx.update(links).set({ usedAt: sql`now()` }).where(eq(links.id, link.id));
  await emit(tx, { name: "account.closed", payload: { linkId: link.id } });
}
