import { and, eq, isNull, type SQL } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Invalid, NotFound } from "~/lib/errors";
import type { Tx } from "~db/client.server";
import { links, memberships, people } from "~db/schema/accounts";
import type { Actor } from "../../actor";
import { type Link, makeLink } from "../../links.server";
import { dataOf, type Grant, grantOf } from "../grants";
import { lockComune } from "../locks.server";
import { isOpen, revokeLinks } from "../revoke.server";
import { messages } from "./messages";

interface Inviting {
  actor: Actor;
  address: string;
}

/**
 * Invites whoever reads the mailbox `email`; an open invitation of the same mailbox for the same place is replaced. Whether the
 * mailbox has an account makes no difference.
 */
export async function invite(tx: Tx, email: string, promised: Grant, by: Inviting): Promise<void> {
  if (promised.comuneId !== null) await lockComune(tx, promised.comuneId);
  if (await isThere(tx, email, promised)) throw new Invalid({ email: messages.alreadyThere });
  const place = promised.comuneId === null ? isNull(links.comuneId) : eq(links.comuneId, promised.comuneId);
  const open = await tx
    .select()
    .from(links)
    .where(and(isOpen("invitation"), eq(links.email, email), place));
  for (const link of open)
    if (isSamePlace(grantOf(link), promised)) await revokeLinks(tx, "invitation", eq(links.id, link.id));
  await send(tx, { email, comuneId: promised.comuneId, data: dataOf(promised) }, by);
}

/** Sends an open invitation again, with a new link; the one before is worth nothing. */
export async function resendInvitation(tx: Tx, id: number, mine: SQL | undefined, by: Inviting): Promise<void> {
  const { email, comuneId, data } = await withdraw(tx, id, mine);
  await send(tx, { email, comuneId, data }, by);
}

export async function withdrawInvitation(tx: Tx, id: number, mine: SQL | undefined, by: Inviting): Promise<void> {
  const { comuneId } = await withdraw(tx, id, mine);
  const subject = { kind: "invitation", id } as const;
  await audit(tx, {
    personId: by.actor.personId,
    action: "invitation.revoked",
    subject,
    comuneId,
    address: by.address,
  });
}

/** `mine`: which invitations the person may touch; another's are as if they did not exist. */
async function withdraw(tx: Tx, id: number, mine: SQL | undefined): Promise<Link> {
  const [link] = await tx
    .select()
    .from(links)
    .where(and(eq(links.id, id), isOpen("invitation"), mine));
  const gone = link ? await revokeLinks(tx, "invitation", eq(links.id, id)) : [];
  if (!link || gone.length === 0) throw new NotFound(messages.gone);
  return link;
}

async function send(
  tx: Tx,
  values: Pick<Link, "email" | "comuneId" | "data">,
  { actor, address }: Inviting,
): Promise<void> {
  const link = await makeLink(tx, { purpose: "invitation", createdBy: actor.personId, ...values });
  const subject = { kind: "invitation", id: link.id } as const;
  const { role, comuneId } = grantOf(link);
  const details = { role };
  await audit(tx, { personId: actor.personId, action: "invitation.sent", subject, comuneId, address, details });
  await emit(tx, { name: "link.created", payload: { linkId: link.id } });
}

async function isThere(tx: Tx, email: string, promised: Grant): Promise<boolean> {
  const rows = await tx
    .select({
      role: memberships.role,
      comuneId: memberships.comuneId,
      authorityId: memberships.authorityId,
      vendorId: memberships.vendorId,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(people.email, email), isNull(memberships.endedAt)));
  return rows.some((row) => isSamePlace(row, promised));
}

function isSamePlace(one: Grant, other: Grant): boolean {
  const isPlain = one.comuneId === null && one.authorityId === null && one.vendorId === null;
  const isSame =
    one.comuneId === other.comuneId && one.authorityId === other.authorityId && one.vendorId === other.vendorId;
  return isSame && (!isPlain || one.role === other.role);
}
