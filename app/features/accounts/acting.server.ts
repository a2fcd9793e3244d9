import { eq } from "drizzle-orm";
import { Conflict, Forbidden } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { sessions } from "~db/schema/accounts";
import { type Actor, type ComuneMembership, comuneMemberships } from "./actor";
import { messages } from "./messages";

/**
 * The comune a form was made for, as its hidden field `comune` says: two tabs may act for two comuni. Checked against the
 * memberships of now, whatever the page showed. Throws `Forbidden` for another's comune, `Conflict` for none.
 */
export function actingComune(actor: Actor, form: FormValues): ComuneMembership {
  const found = comuneMemberships(actor).find(({ comuneId }) => String(comuneId) === form.comune);
  if (found) return found;
  throw form.comune ? new Forbidden(messages.acting.notYours) : new Conflict(messages.acting.missing);
}

/** Chooses the comune this browser's pages open with. */
export async function actFor(actor: Actor, form: FormValues): Promise<void> {
  const { comuneId } = actingComune(actor, form);
  await db.update(sessions).set({ comuneId }).where(eq(sessions.id, actor.sessionId));
}
