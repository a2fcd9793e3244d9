import { and, eq, sql } from "drizzle-orm";
import { randomToken, tokenHash } from "~/lib/crypto.server";
import { type Cookie, cookieHeader, cookieValue } from "~/lib/http/cookies.server";
import { db, type Tx } from "~db/client.server";
import { knownDevices } from "~db/schema/accounts";

const DEVICE: Cookie = { name: "anpr_dispositivo", maxAge: 365 * 86_400 };

const TOKEN = /^[\w-]{43}$/;

export interface KnownDevice {
  /** What the browser's cookie holds, or a new one to give it. */
  token: string;
  /** The same for one browser, without saying which. */
  mark: string;
  /** This account has signed in from it before. */
  isKnown: boolean;
}

/** The browser a request comes from, as far as it is known for an account. */
export async function knownDevice(cookies: string | null, personId: number | undefined): Promise<KnownDevice> {
  const token = cookieValue(DEVICE, cookies);
  // Only what this site has made: nobody chooses the mark of a browser.
  if (!token || !TOKEN.test(token)) {
    const made = randomToken();
    return { token: made, mark: tokenHash(made), isKnown: false };
  }
  const mark = tokenHash(token);
  const isThis = and(eq(knownDevices.tokenHash, mark), eq(knownDevices.personId, personId ?? 0));
  const found = await db.select({ mark: knownDevices.tokenHash }).from(knownDevices).where(isThis);
  return { token, mark, isKnown: found.length > 0 };
}

/** Remembers that the account signed in from this browser; gives the cookie to set. */
export async function rememberDevice(tx: Tx, { token, mark }: KnownDevice, personId: number): Promise<string> {
  await tx
    .insert(knownDevices)
    .values({ tokenHash: mark, personId })
    .onConflictDoUpdate({ target: [knownDevices.tokenHash, knownDevices.personId], set: { lastUsedAt: sql`now()` } });
  return cookieHeader(DEVICE, token);
}

/** No browser is known for the account any more: whoever signs in is told about again, and waits like a stranger. */
export async function forgetDevices(tx: Tx, personId: number): Promise<void> {
  await tx.delete(knownDevices).where(eq(knownDevices.personId, personId));
}
