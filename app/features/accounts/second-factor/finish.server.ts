import { eq } from "drizzle-orm";
import { Conflict, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import type { Tx } from "~db/client.server";
import { sessions } from "~db/schema/accounts";
import { knownDevice } from "../known-device.server";
import { completeSession, sessionCookie } from "../session.server";
import { entered, type Visitor } from "../sign-in/sign-in.server";
import { type Factor, withCode } from "./check.server";
import { messages } from "./messages";
import { recoveryCodesLeft } from "./recovery-codes.server";
import { codeForm } from "./schema";

/** From so few on, whoever has just used a recovery code is told to make new ones. */
const FEW_CODES = 3;

/** A session, complete or waiting for this step. */
export interface Holder {
  personId: number;
  sessionId: number;
}

/** The second step of a sign-in: six figures or a recovery code. Gives the cookies of the session, now complete. */
export async function signInWithCode({ personId, sessionId }: Holder, form: FormValues, visitor: Visitor) {
  const parsed = codeForm.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  return withCode(personId, parsed.data.codice, async (tx, factor) => {
    const cookies = await finishSession(tx, { personId, sessionId }, visitor, factor);
    const hasFewCodes = factor === "recovery" && (await recoveryCodesLeft(personId, tx)) <= FEW_CODES;
    return { cookies, hasFewCodes };
  });
}

/** Completes the session under a new id; a sign-in that ends with this step is recorded. Gives the cookies to set. */
export async function finishSession(
  tx: Tx,
  { personId, sessionId }: Holder,
  visitor: Visitor,
  factor: Factor,
): Promise<string[]> {
  const [session] = await tx.select().from(sessions).where(eq(sessions.id, sessionId));
  const token = session && (await completeSession(tx, sessionId));
  if (!token) throw new Conflict(messages.ended);
  const cookies = [sessionCookie(token)];
  if (session.completedAt) return cookies;
  const device = await knownDevice(visitor.cookies, personId);
  cookies.push(...(await entered(tx, { personId, sessionId, method: session.method, visitor, device, factor })));
  return cookies;
}
