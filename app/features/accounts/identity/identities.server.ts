import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { env } from "~/lib/env.server";
import { NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { isOidcConfigured } from "~/lib/oidc.server";
import { db, type Tx } from "~db/client.server";
import { identities, sessions } from "~db/schema/accounts";
import type { Actor } from "../actor";
import { countForm } from "../profile/person-limit.server";
import { checkPresentPassword } from "../profile/present-password.server";
import type { Visitor } from "../sign-in/sign-in.server";
import { messages } from "./messages";
import { identityHost, identityOf, unlinkSchema } from "./schema";

export interface LinkedIdentity {
  issuer: string;
  subject: string;
  /** As on the button, or the host of a provider the site does not use any more. */
  provider: string;
  linkedAt: Date;
  /** One can sign in with it now. */
  isUsable: boolean;
}

/** Accounts at identity providers that open this one. Throws `NotFound` where there is no provider and never was. */
export async function identitiesOf({ personId }: Actor): Promise<LinkedIdentity[]> {
  const rows = await db
    .select()
    .from(identities)
    .where(eq(identities.personId, personId))
    .orderBy(desc(identities.linkedAt), identities.subject);
  if (!rows.length && !isOidcConfigured()) throw new NotFound();
  const { OIDC_ISSUER, OIDC_NAME } = env();
  return rows.map(({ issuer, subject, linkedAt }) => {
    const isUsable = OIDC_ISSUER !== undefined && issuer === OIDC_ISSUER;
    return { issuer, subject, linkedAt, isUsable, provider: isUsable ? OIDC_NAME : identityHost(issuer) };
  });
}

/** Takes a way in away; whoever came in by it elsewhere is out. Throws `Invalid`, `NotFound`. */
export async function unlinkIdentity(actor: Actor, form: FormValues, visitor: Visitor): Promise<void> {
  await countForm(actor);
  const { identita, attuale } = unlinkSchema.parse(form);
  await checkPresentPassword(actor, attuale, visitor);
  const { issuer, subject } = identityOf(identita);
  const { personId } = actor;
  await db.transaction(async (tx) => {
    const isThis = and(eq(identities.issuer, issuer), eq(identities.subject, subject));
    const gone = await tx
      .delete(identities)
      .where(and(isThis, eq(identities.personId, personId)))
      .returning();
    if (!gone.length) throw new NotFound(messages.list.gone);
    await endOtherSignIns(tx, actor);
    const about = { kind: "identity", id: identityHost(issuer) } as const;
    await audit(tx, { personId, action: "account.identity-unlinked", subject: about, address: visitor.address });
    await emit(tx, { name: "account.identity-changed", payload: { personId, linked: false } });
  });
}

async function endOtherSignIns(tx: Tx, { personId, sessionId }: Actor): Promise<void> {
  const isOther = and(eq(sessions.personId, personId), eq(sessions.method, "oidc"), ne(sessions.id, sessionId));
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(isOther, isNull(sessions.endedAt)));
}
