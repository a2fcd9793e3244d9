import { and, eq, isNull } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { LimitExceeded } from "~/lib/errors";
import { countRequest } from "~/lib/http/rate-limit.server";
import type { Claims } from "~/lib/oidc.server";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { makeLink } from "../links.server";
import type { Visitor } from "../sign-in/sign-in.server";
import { type IdentityLinkData, identityHost } from "./schema";

/**
 * Sends a link to the mailbox of an account; nothing is linked until it is used there. Gives the address, or undefined when there is
 * no such account. A mailbox that has had enough mails gets no other: the links it has stay good.
 */
export async function requestIdentityLink(
  claims: Claims,
  whose: { personId: number } | { email: string },
  { address, device }: Visitor,
): Promise<string | undefined> {
  const isTheirs = "email" in whose ? eq(people.email, whose.email) : eq(people.id, whose.personId);
  const [person] = await db
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(and(isTheirs, isNull(people.closedAt)));
  if (!person?.email) return undefined;
  const { id: personId, email } = person;
  if (!(await mayMail(email))) return email;
  await db.transaction(async (tx) => {
    const data: IdentityLinkData & Record<string, unknown> = { ...claims, device };
    const link = await makeLink(tx, { purpose: "identity", personId, email, data });
    const subject = { kind: "identity", id: identityHost(claims.issuer) } as const;
    // Who asks is known to the provider, not yet to us.
    await audit(tx, { personId: null, action: "account.identity-requested", subject, address });
    await emit(tx, { name: "link.created", payload: { linkId: link.id } });
  });
  return email;
}

async function mayMail(email: string): Promise<boolean> {
  try {
    await countRequest("mailedLink", `mailbox ${email}`);
    return true;
  } catch (error) {
    if (error instanceof LimitExceeded) return false;
    throw error;
  }
}
