import { and, eq, gt, gte, isNull, sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countRequest } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { identities, links, people } from "~db/schema/accounts";
import { codeOf, consumeLink, goodLink, type Link, makeLink } from "../../links.server";
import { endSessionsOf } from "../../session.server";
import { messages as shared } from "../messages";
import { revokeLinks } from "../password/store.server";
import { messages } from "./messages";
import { emailLinkData } from "./schema";

/** How long the former address can bring itself back. */
const UNDO_HOURS = 7 * 24;

export interface EmailLink {
  address: string;
  /** The former address comes back. */
  undo: boolean;
}

/** What a link that is still good would do. */
export async function emailLink(code: string): Promise<EmailLink | undefined> {
  const link = await goodLink(code, ["email"]);
  return link && emailLinkData.safeParse(link.data).data;
}

/** What happened, and for an undone change the code with which its owner chooses a new password. */
export type Confirmed = { undo: false } | { undo: true; passwordCode: string };

/**
 * Puts the address of a link in force. Throws `NotFound` for a link that is not good any more, `Conflict` when another account has
 * taken the address meanwhile.
 */
export async function confirmEmail(form: FormValues, address: string): Promise<Confirmed> {
  await countRequest("passwordReset", address);
  const code = typeof form.codice === "string" ? form.codice : "";
  try {
    return await db.transaction(async (tx) => {
      const link = await consumeLink(tx, code, ["email"]);
      const wanted = emailLinkData.safeParse(link?.data).data;
      if (!link?.personId || !wanted) throw new NotFound(shared.linkGone);
      const request = { link, personId: link.personId, address };
      return wanted.undo ? await undo(tx, request, wanted.address) : await change(tx, request, wanted.address);
    });
  } catch (error) {
    throw isTaken(error) ? new Conflict(messages.taken) : error;
  }
}

interface Change {
  link: Link;
  personId: number;
  /** Of the visitor. */
  address: string;
}

async function change(tx: Tx, { link, personId, address }: Change, email: string): Promise<Confirmed> {
  const former = await replaceAddress(tx, personId, email);
  await revokeRequests(tx, personId, link.id);
  await revokeLinks(tx, personId, "password");
  const way = { purpose: "email" as const, personId, email: former, hours: UNDO_HOURS };
  const back = await makeLink(tx, { ...way, data: { address: former, undo: true } });
  await record(tx, personId, address, false);
  await emit(tx, { name: "account.email-changed", payload: { personId, formerEmailLinkId: back.id } });
  return { undo: false };
}

/**
 * The owner of the former address takes the account back from whoever changed it. Later ways back are theirs: they go. Earlier
 * ones stay: they belong to addresses the account had before.
 */
async function undo(tx: Tx, { link, personId, address }: Change, email: string): Promise<Confirmed> {
  await replaceAddress(tx, personId, email);
  await tx.update(people).set({ passwordHash: null }).where(eq(people.id, personId));
  const isLater = and(
    eq(links.personId, personId),
    gt(links.id, link.id),
    isNull(links.usedAt),
    isNull(links.revokedAt),
  );
  await tx.update(links).set({ revokedAt: sql`now()` }).where(isLater);
  await revokeLinks(tx, personId, "password");
  // Whoever held the mailbox could confirm an identity of their own.
  await tx.delete(identities).where(and(eq(identities.personId, personId), gte(identities.linkedAt, link.createdAt)));
  await endSessionsOf(tx, personId);
  await record(tx, personId, address, true);
  const password = await makeLink(tx, { purpose: "password", personId, email });
  return { undo: true, passwordCode: codeOf(password) };
}

/** Gives the address that was in force; who asks twice at once waits for the first. */
async function replaceAddress(tx: Tx, personId: number, email: string): Promise<string> {
  const isOpen = and(eq(people.id, personId), isNull(people.closedAt));
  const [person] = await tx.select({ email: people.email }).from(people).where(isOpen).for("update");
  if (!person?.email) throw new NotFound(shared.linkGone);
  await tx.update(people).set({ email }).where(eq(people.id, personId));
  return person.email;
}

/** Other changes asked for before this one; ways back stay good. */
async function revokeRequests(tx: Tx, personId: number, exceptId: number): Promise<void> {
  await tx.execute(sql`
    update links set revoked_at = now() where person_id = ${personId} and purpose = 'email' and id <> ${exceptId}
      and used_at is null and revoked_at is null and not coalesce((data->>'undo')::boolean, false)`);
}

async function record(tx: Tx, personId: number, address: string, undone: boolean): Promise<void> {
  const subject = { kind: "person", id: personId } as const;
  await audit(tx, { personId, action: "account.email-changed", subject, address, details: { undone } });
}

/** The unique index has refused: somebody else was quicker. */
function isTaken(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string; constraint_name?: string } };
  return cause?.code === "23505" && cause.constraint_name === "people_email";
}
