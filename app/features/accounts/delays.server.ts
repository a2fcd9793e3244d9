import { inArray, lt, sql } from "drizzle-orm";
import { signature } from "~/lib/crypto.server";
import { env } from "~/lib/env.server";
import { LimitExceeded } from "~/lib/errors";
import { networkOf } from "~/lib/http/network";
import { db } from "~db/client.server";
import { signInDelays } from "~db/schema/accounts";
import { messages } from "./messages";

const mark = (kind: string, text: string) => `${kind}:${signature("sign-in delay", `${kind} ${text}`)}`;

/** Free attempts before each further one has to wait, twice as long as the one before. */
const FREE = 5;
const LONGEST_SECONDS = 900;
/** Failures are forgotten after this long without another. */
const FORGET = "1 hour";

/**
 * Whose failures are counted, as marks. A browser that this account has signed in from has a count of its own: what strangers try
 * elsewhere, or from the same address, never locks it out.
 */
export function delayKeys(email: string, address: string, knownDevice: string | undefined): string[] {
  if (knownDevice) return [mark("device", `${knownDevice} ${email}`)];
  return [mark("address", networkOf(address)), mark("account", email)];
}

/** Whose codes of the second factor are counted; only who knows the password, or holds a session, gets this far. */
export function codeDelayKeys(personId: number): string[] {
  return [mark("code", String(personId))];
}

/**
 * Counts an attempt before the password is looked at, so that many at once cannot all be free. Throws `LimitExceeded` with the
 * seconds to wait; the account's count is left alone when the address has to wait already.
 */
export async function countAttempt(keys: readonly string[]): Promise<void> {
  if (!env().RATE_LIMITS) return;
  for (const key of keys) {
    const wait = await take(key);
    if (wait > 0) throw new LimitExceeded(messages.signIn.tooMany, wait);
  }
}

/** Seconds to wait; 0 when the attempt may go on. */
async function take(key: string): Promise<number> {
  const failures = sql`case when ${signInDelays.until} < clock_timestamp() - ${FORGET}::interval then 1 else ${signInDelays.failures} + 1 end`;
  const taken = await db
    .insert(signInDelays)
    .values({ key, failures: 1, until: sql`clock_timestamp()` })
    .onConflictDoUpdate({
      target: signInDelays.key,
      set: {
        failures,
        until: sql`clock_timestamp() + make_interval(secs => case when ${failures} <= ${FREE} then 0
          else least(power(2, ${failures} - ${FREE} - 1), ${LONGEST_SECONDS}) end)`,
      },
      setWhere: sql`${signInDelays.until} <= clock_timestamp()`,
    })
    .returning({ failures: signInDelays.failures });
  if (taken.length) return 0;
  const [row] = await db
    .select({ wait: sql<number>`ceil(extract(epoch from ${signInDelays.until} - clock_timestamp()))::int` })
    .from(signInDelays)
    .where(sql`${signInDelays.key} = ${key}`);
  return Math.max(1, row?.wait ?? 1);
}

/** The password was right: the account starts anew, the address gets this attempt back. */
export async function forgiveAttempt(keys: readonly string[]): Promise<void> {
  const own = keys.filter((key) => !key.startsWith("address:"));
  if (own.length) await db.delete(signInDelays).where(inArray(signInDelays.key, own));
  const shared = keys.filter((key) => key.startsWith("address:"));
  if (!shared.length) return;
  await db
    .update(signInDelays)
    .set({ failures: sql`greatest(${signInDelays.failures} - 1, 0)`, until: sql`clock_timestamp()` })
    .where(inArray(signInDelays.key, shared));
}

/** Rows that no longer delay anybody. */
export async function forgetDelays(): Promise<number> {
  const gone = await db
    .delete(signInDelays)
    .where(lt(signInDelays.until, sql`now() - ${FORGET}::interval`))
    .returning({ key: signInDelays.key });
  return gone.length;
}
