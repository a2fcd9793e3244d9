import { and, eq, isNull } from "drizzle-orm";
import { Invalid } from "~/lib/errors";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import type { Actor } from "../actor";
import { countAttempt, delayKeys, forgiveAttempt } from "../delays.server";
import { knownDevice } from "../known-device.server";
import { isPassword } from "../password.server";
import type { Visitor } from "../sign-in/sign-in.server";
import { messages } from "./messages";

/**
 * Asks for the password again before something that a borrowed browser must not do. Throws `Invalid` on the field `attuale`, and
 * `LimitExceeded` after failures, which delay like those of a sign-in.
 */
export async function checkPresentPassword(actor: Actor, password: string, visitor: Visitor): Promise<void> {
  if (!password) throw new Invalid({ attuale: messages.presentMissing });
  const device = await knownDevice(visitor.cookies, actor.personId);
  const keys = delayKeys(actor.email, visitor.address, device.isKnown ? device.mark : undefined);
  await countAttempt(keys);
  const [person] = await db
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(and(eq(people.id, actor.personId), isNull(people.closedAt)));
  if (!(await isPassword(person?.passwordHash, password))) throw new Invalid({ attuale: messages.presentWrong });
  await forgiveAttempt(keys);
}
