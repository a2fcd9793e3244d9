import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import { unseal } from "~/lib/crypto.server";
import { Invalid } from "~/lib/errors";
import { db, type Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { codeDelayKeys, countAttempt, forgiveAttempt } from "../delays.server";
import { messages } from "./messages";
import { spendRecoveryCode } from "./recovery-codes.server";
import { totpStep } from "./totp.server";

export type Factor = "code" | "recovery";

/**
 * Does the work once a code is proved to be the person's; the code is then used up, with the work or not at all. Throws `Invalid`,
 * and `LimitExceeded` while too many were wrong.
 */
export async function withCode<T>(
  personId: number,
  code: string,
  work: (tx: Tx, factor: Factor) => Promise<T>,
): Promise<T> {
  const keys = codeDelayKeys(personId);
  await countAttempt(keys);
  const done = await db.transaction(async (tx) => {
    const isFigures = /^\d{6}$/.test(code);
    const isRight = isFigures ? await spendTotp(tx, personId, code) : await spendRecoveryCode(tx, personId, code);
    if (!isRight) throw new Invalid({ codice: messages.wrong });
    return work(tx, isFigures ? "code" : "recovery");
  });
  await forgiveAttempt(keys);
  return done;
}

/** True once for each step: of two requests at once one has it. */
async function spendTotp(tx: Tx, personId: number, code: string): Promise<boolean> {
  const isOn = and(eq(people.id, personId), isNotNull(people.totpEnabledAt));
  const [person] = await tx.select({ sealed: people.totpSecret }).from(people).where(isOn);
  const secret = person?.sealed && unseal("totp", person.sealed);
  const step = secret ? totpStep(secret, code) : undefined;
  if (step === undefined) return false;
  const spent = await tx
    .update(people)
    .set({ totpLastStep: step })
    .where(and(isOn, or(isNull(people.totpLastStep), lt(people.totpLastStep, step))))
    .returning({ id: people.id });
  return spent.length > 0;
}
