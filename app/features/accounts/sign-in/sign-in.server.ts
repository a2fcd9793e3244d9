import { and, eq, isNull, sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { db, type Tx } from "~db/client.server";
import { memberships, people } from "~db/schema/accounts";
import { countAttempt, delayKeys, forgiveAttempt } from "../delays.server";
import { type KnownDevice, knownDevice, rememberDevice } from "../known-device.server";
import { isPassword } from "../password.server";
import { needsSecondFactor } from "../policy";
import { endSessionOfCookies, openSession, type SignInMethod, sessionCookie } from "../session.server";
import { messages } from "./messages";
import { signInSchema } from "./schema";

/** What a request says of where it comes from. */
export interface Visitor {
  address: string;
  device: string;
  cookies: string | null;
}

/** Cookies to set, and whether a second factor is asked for. */
export interface SignedIn {
  cookies: string[];
  isComplete: boolean;
}

/** Signs in with a password; throws as `authenticate` does. */
export async function signIn(form: FormValues, visitor: Visitor): Promise<SignedIn> {
  return enter({ ...(await authenticate(form, visitor)), method: "password", visitor });
}

/**
 * Whose e-mail and password a form holds. The same answer, after the same time, for a wrong password and for an account that does
 * not exist. Throws `Invalid`, and `LimitExceeded` while this account or address has to wait.
 */
export async function authenticate(form: FormValues, visitor: Visitor) {
  const parsed = signInSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { email, password } = parsed.data;
  const [person] = await db
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(and(eq(people.email, email), isNull(people.closedAt)));
  const device = await knownDevice(visitor.cookies, person?.id);
  const keys = delayKeys(email, visitor.address, device.isKnown ? device.mark : undefined);
  await countAttempt(keys);
  const isRight = await isPassword(person?.passwordHash, password);
  if (!person || !isRight) throw new Invalid({ password: messages.wrong });
  await forgiveAttempt(keys);
  return { personId: person.id, device };
}

interface Entering {
  personId: number;
  method: SignInMethod;
  visitor: Visitor;
  device: KnownDevice;
}

/**
 * Opens the session of somebody who has proved who they are. Whether a second factor is still asked for, or has to be set up, is
 * decided here and nowhere else: the rest of the sign-in then waits for it. This browser's former session ends.
 */
export function enter({ personId, method, visitor, device }: Entering): Promise<SignedIn> {
  return db.transaction(async (tx) => {
    const { address } = visitor;
    const isComplete = method === "demo" || !(await asksSecondFactor(tx, personId));
    await endSessionOfCookies(tx, visitor.cookies);
    const opened = { personId, method, isComplete, device: visitor.device, address };
    const { token, sessionId } = await openSession(tx, opened);
    const cookies = [sessionCookie(token)];
    if (isComplete) cookies.push(...(await entered(tx, { personId, sessionId, method, visitor, device })));
    return { cookies, isComplete };
  });
}

/** Whether a password alone is not enough for this person. */
async function asksSecondFactor(tx: Tx, personId: number): Promise<boolean> {
  const isPresent = and(eq(memberships.personId, personId), isNull(memberships.endedAt));
  const [person] = await tx.select({ on: people.totpEnabledAt }).from(people).where(eq(people.id, personId));
  const rows = await tx.select({ role: memberships.role }).from(memberships).where(isPresent);
  return Boolean(person?.on) || needsSecondFactor(rows.map(({ role }) => role));
}

interface Entered extends Entering {
  sessionId: number;
  /** What the second step was. */
  factor?: "code" | "recovery";
}

/** What follows a complete sign-in: the record, the browser remembered, a word to its owner when it is a new one. */
export async function entered(
  tx: Tx,
  { personId, sessionId, method, visitor, device, factor }: Entered,
): Promise<string[]> {
  const subject = { kind: "session", id: sessionId } as const;
  const details: Record<string, string> = factor ? { method, factor } : { method };
  await audit(tx, { personId, action: "account.signed-in", subject, address: visitor.address, details });
  if (method === "demo") return [];
  const [before] = await tx.execute<{ count: number }>(
    sql`select count(*)::int count from known_devices where person_id = ${personId}`,
  );
  if (!device.isKnown && before?.count)
    await emit(tx, { name: "account.new-device", payload: { personId, sessionId } });
  return [await rememberDevice(tx, device, personId)];
}
