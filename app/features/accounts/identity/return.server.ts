import { and, eq, isNull } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { countRequest } from "~/lib/http/rate-limit.server";
import { type Claims, claimsOf, isOidcConfigured } from "~/lib/oidc.server";
import { paths } from "~/lib/paths";
import { db } from "~db/client.server";
import { identities, people } from "~db/schema/accounts";
import type { SignIn } from "../actor";
import { knownDevice } from "../known-device.server";
import { enter, type Visitor } from "../sign-in/sign-in.server";
import { outcomeOf } from "./begin.server";
import type { Outcome } from "./outcome";
import { type Pending, readPending } from "./pending.server";
import { requestIdentityLink } from "./request-link.server";

export type Returned = { outcome: Outcome } | { href: string; cookies: string[] };

/**
 * Whoever comes back from the provider. A linked account is signed in as by a password: second factor, word of a new device and
 * record included. Any other is linked only after its mailbox has confirmed.
 */
export async function returnFromProvider(url: URL, signIn: SignIn | undefined, visitor: Visitor): Promise<Returned> {
  if (!isOidcConfigured()) throw new NotFound();
  await countRequest("identity", visitor.address);
  const pending = readPending(visitor.cookies);
  if (!pending) return { outcome: { kind: "expired" } };
  const { personId } = pending;
  const presentId = signIn?.state === "complete" ? signIn.actor.personId : null;
  if (personId !== null && personId !== presentId) return { outcome: { kind: "another" } };
  try {
    const claims = await claimsOf(url, pending.checks);
    return personId === null ? await signInWith(claims, pending, visitor) : await link(claims, personId, visitor);
  } catch (error) {
    return { outcome: outcomeOf(error) };
  }
}

async function signInWith(claims: Claims, { poi }: Pending, visitor: Visitor): Promise<Returned> {
  const personId = await ownerOf(claims);
  if (personId === undefined) return { outcome: await askMailbox(claims, visitor) };
  const device = await knownDevice(visitor.cookies, personId);
  const { cookies, isComplete } = await enter({ personId, method: "oidc", visitor, device });
  const goOn = poi || paths.account();
  return { href: isComplete ? goOn : paths.secondFactor(goOn), cookies };
}

/** Of somebody signed in: their own mailbox is asked, whatever address the provider knows. */
async function link(claims: Claims, personId: number, visitor: Visitor): Promise<Returned> {
  const ownerId = await ownerOf(claims);
  if (ownerId === personId) return { href: paths.accountIdentities(), cookies: [] };
  if (ownerId !== undefined) return { outcome: { kind: "taken" } };
  const email = await requestIdentityLink(claims, { personId }, visitor);
  return { outcome: email ? { kind: "mailed", email } : { kind: "expired" } };
}

/** An address the provider has not verified is anybody's: it says nothing of who has an account here. */
async function askMailbox(claims: Claims, visitor: Visitor): Promise<Outcome> {
  const { email } = claims;
  if (!email) return { kind: "unverified" };
  const isSent = await requestIdentityLink(claims, { email }, visitor);
  return { kind: isSent ? "mailed" : "unknown", email };
}

/** Whose account is linked; nobody's once it is closed. */
async function ownerOf({ issuer, subject }: Claims): Promise<number | undefined> {
  const [row] = await db
    .select({ personId: identities.personId })
    .from(identities)
    .innerJoin(people, and(eq(people.id, identities.personId), isNull(people.closedAt)))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return row?.personId;
}
