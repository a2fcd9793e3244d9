import { and, eq, isNull } from "drizzle-orm";
import { emit } from "~/features/jobs/emit.server";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import type { Actor } from "../../actor";
import { makeLink } from "../../links.server";
import type { Visitor } from "../../sign-in/sign-in.server";
import { countForm } from "../person-limit.server";
import { checkPresentPassword } from "../present-password.server";
import { messages } from "./messages";
import { emailSchema } from "./schema";

/**
 * Sends a link to the new address; nothing changes until it is opened. Who signs in with an address is nobody else's business: one
 * that is taken gets the same answer, and no mail. Throws `Invalid`, `LimitExceeded`.
 */
export async function requestEmail(actor: Actor, form: FormValues, visitor: Visitor): Promise<void> {
  await countForm(actor);
  const parsed = emailSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { email, attuale } = parsed.data;
  if (email === actor.email) throw new Invalid({ email: messages.same });
  await checkPresentPassword(actor, attuale, visitor);
  await countForm(actor, "mailedLink");
  await db.transaction(async (tx) => {
    const isOpen = and(eq(people.email, email), isNull(people.closedAt));
    const taken = await tx.select({ id: people.id }).from(people).where(isOpen);
    if (taken.length) return;
    const { personId } = actor;
    const link = await makeLink(tx, { purpose: "email", personId, email, data: { address: email } });
    await emit(tx, { name: "link.created", payload: { linkId: link.id } });
  });
}
