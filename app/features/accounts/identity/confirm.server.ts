import { and, eq, isNull } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countRequest } from "~/lib/http/rate-limit.server";
import { type Db, db, type Tx } from "~db/client.server";
import { identities, people } from "~db/schema/accounts";
import type { SignIn } from "../actor";
import { consumeLink, goodLink, type Link } from "../links.server";
import { messages as shared } from "../profile/messages";
import { revokeLinks } from "../profile/password/store.server";
import { messages } from "./messages";
import { identityHost, identityLinkData } from "./schema";

/** What a link that is still good would do. */
export interface IdentityLink {
  personId: number;
  /** Of the account here. */
  account: string;
  /** At the provider, where it is verified. */
  email: string | null;
  device: string;
  createdAt: Date;
}

export async function identityLink(code: string): Promise<IdentityLink | undefined> {
  const link = await goodLink(code, ["identity"]);
  const wanted = identityLinkData.safeParse(link?.data).data;
  if (!link?.personId || !wanted || (await mailboxOf(db, link)) !== link.email) return undefined;
  const { email, device } = wanted;
  return { personId: link.personId, account: link.email, email, device, createdAt: link.createdAt };
}

/**
 * Links the account at the provider; nobody is signed in by it. Throws `NotFound` for a link that is not good any more, `Conflict`
 * in the browser of somebody else and for an identity that is another account's.
 */
export async function confirmIdentity(form: FormValues, signIn: SignIn | undefined, address: string): Promise<void> {
  await countRequest("passwordReset", address);
  const code = typeof form.codice === "string" ? form.codice : "";
  await db.transaction(async (tx) => {
    const link = await consumeLink(tx, code, ["identity"]);
    const wanted = identityLinkData.safeParse(link?.data).data;
    if (!link?.personId || !wanted || (await heldMailboxOf(tx, link)) !== link.email)
      throw new NotFound(shared.linkGone);
    const { personId } = link;
    if (signIn && personOf(signIn) !== personId) throw new Conflict(messages.confirm.another);
    const { issuer, subject } = wanted;
    await store(tx, { issuer, subject, personId });
    await revokeLinks(tx, personId, "identity");
    const about = { kind: "identity", id: identityHost(issuer) } as const;
    await audit(tx, { personId, action: "account.identity-linked", subject: about, address });
    await emit(tx, { name: "account.identity-changed", payload: { personId, linked: true } });
  });
}

export const personOf = (signIn: SignIn) => (signIn.state === "complete" ? signIn.actor.personId : signIn.personId);

/** A link is for the address of its time: once that has changed, its old holder may not use it. */
async function mailboxOf(tx: Db, { personId }: Link): Promise<string | null | undefined> {
  const [person] = await personWith(tx, personId);
  return person?.email;
}

/** The same, held until the end: an account that is being closed links nothing any more. */
async function heldMailboxOf(tx: Tx, { personId }: Link): Promise<string | null | undefined> {
  const [person] = await personWith(tx, personId).for("no key update");
  return person?.email;
}

function personWith(tx: Db, personId: number | null) {
  const isOpen = and(eq(people.id, personId ?? 0), isNull(people.closedAt));
  return tx.select({ email: people.email }).from(people).where(isOpen);
}

async function store(tx: Tx, values: typeof identities.$inferInsert): Promise<void> {
  const added = await tx.insert(identities).values(values).onConflictDoNothing().returning();
  if (added.length) return;
  const { issuer, subject } = values;
  const isThis = and(eq(identities.issuer, issuer), eq(identities.subject, subject));
  const [owner] = await tx.select({ personId: identities.personId }).from(identities).where(isThis);
  if (owner?.personId !== values.personId) throw new Conflict(messages.confirm.taken);
}
