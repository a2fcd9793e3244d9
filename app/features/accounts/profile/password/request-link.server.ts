import { setTimeout as pause } from "node:timers/promises";
import { and, eq, isNull } from "drizzle-orm";
import { emit } from "~/features/jobs/emit.server";
import { Invalid, LimitExceeded } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countRequest } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import type { Actor } from "../../actor";
import { makeLink } from "../../links.server";
import { countForm } from "../person-limit.server";
import { forgottenSchema } from "./schema";

/** No answer is quicker: what is written for an account that exists does not show. */
const ANSWER_MS = 400;

/**
 * Sends a link to whoever forgot the password. The same answer for every address, also when this mailbox has had enough mails:
 * the links it has stay good. Throws `Invalid`, and `LimitExceeded` for the visitor's address only.
 */
export async function requestPasswordLink(form: FormValues, address: string): Promise<void> {
  await countRequest("passwordReset", address);
  const parsed = forgottenSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await Promise.all([sendLink(parsed.data.email), pause(ANSWER_MS)]);
}

async function sendLink(email: string): Promise<void> {
  try {
    await countRequest("mailedLink", `mailbox ${email}`);
  } catch (error) {
    if (error instanceof LimitExceeded) return;
    throw error;
  }
  const isOpen = and(eq(people.email, email), isNull(people.closedAt));
  const [person] = await db.select({ id: people.id }).from(people).where(isOpen);
  if (person) await mailPasswordLink(person.id, email);
}

/** Sends the same link to somebody signed in who has no password yet. Throws `LimitExceeded`. */
export async function requestFirstPassword(actor: Actor): Promise<void> {
  await countForm(actor, "mailedLink");
  await mailPasswordLink(actor.personId, actor.email);
}

function mailPasswordLink(personId: number, email: string): Promise<void> {
  return db.transaction(async (tx) => {
    const link = await makeLink(tx, { purpose: "password", personId, email });
    await emit(tx, { name: "link.created", payload: { linkId: link.id } });
  });
}
