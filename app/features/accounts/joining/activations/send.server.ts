import { and, eq, isNull, sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { links } from "~db/schema/accounts";
import { comuneAddresses, comuni } from "~db/schema/registry";
import type { Actor } from "../../actor";
import { makeLink } from "../../links.server";
import { canActivateComune, canSeeActivations } from "../../policy";
import { countReferenti, lockComune } from "../locks.server";
import { isOpen, revokeLinks } from "../revoke.server";
import { messages } from "./messages";

/**
 * Sends a comune's activation link to its institutional address, in place of the one sent before. Gives the comune's name. Throws
 * `NotFound` for a comune that is not the person's to see, `Conflict` where there is no address or already a referente.
 */
export async function sendActivation(actor: Actor, form: FormValues, address: string): Promise<{ istat: string }> {
  if (!canSeeActivations(actor)) throw new NotFound();
  const comuneId = /^\d{1,15}$/.test(String(form.id)) ? Number(form.id) : 0;
  const [comune] = await db
    .select({ istat: comuni.istat, provinceCode: comuni.provinceCode })
    .from(comuni)
    .where(and(eq(comuni.id, comuneId), isNull(comuni.ceasedOn)));
  if (!comune || !canActivateComune(actor, comune)) throw new NotFound();
  await countOf("activation", actor.personId, messages.tooMany);
  await db.transaction(async (tx) => {
    await lockComune(tx, comuneId);
    const contact = await contactOf(tx, comuneId);
    if (!contact) throw new Conflict(messages.noAddress);
    if ((await countReferenti(tx, comuneId)) > 0) throw new Conflict(messages.alreadyActive);
    await send(tx, { comuneId, email: contact, createdBy: actor.personId, address });
  });
  return { istat: comune.istat };
}

/** The same for one comune of many, which is passed over when there is nothing to send. Gives whether a link went out. */
export async function sendIfNeeded(tx: Tx, comuneId: number, createdBy: number): Promise<boolean> {
  await lockComune(tx, comuneId);
  const email = await contactOf(tx, comuneId);
  if (!email || (await countReferenti(tx, comuneId)) > 0 || (await hasGoodLink(tx, comuneId, email))) return false;
  await send(tx, { comuneId, email, createdBy });
  return true;
}

interface Sending {
  comuneId: number;
  email: string;
  createdBy: number;
  address?: string;
}

async function send(tx: Tx, { comuneId, email, createdBy, address }: Sending): Promise<void> {
  await revokeLinks(tx, "activation", eq(links.comuneId, comuneId));
  const link = await makeLink(tx, { purpose: "activation", email, comuneId, createdBy });
  const subject = { kind: "comune", id: comuneId } as const;
  await audit(tx, { personId: createdBy, action: "activation.sent", subject, comuneId, address });
  await emit(tx, { name: "link.created", payload: { linkId: link.id } });
}

async function contactOf(tx: Tx, comuneId: number): Promise<string | undefined> {
  const [contact] = await tx
    .select({ address: comuneAddresses.address })
    .from(comuneAddresses)
    .innerJoin(comuni, eq(comuni.id, comuneAddresses.comuneId))
    .where(and(eq(comuneAddresses.comuneId, comuneId), isNull(comuni.ceasedOn)));
  return contact?.address;
}

async function hasGoodLink(tx: Tx, comuneId: number, email: string): Promise<boolean> {
  const isGood = and(
    isOpen("activation"),
    eq(links.comuneId, comuneId),
    eq(links.email, email),
    sql`${links.expiresAt} > now()`,
  );
  return (await tx.select({ id: links.id }).from(links).where(isGood)).length > 0;
}
