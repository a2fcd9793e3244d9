import { randomBytes } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { isSignature, signature } from "~/lib/crypto.server";
import { type Db, db, type Tx } from "~db/client.server";
import type { LinkPurpose } from "~db/enums";
import { links } from "~db/schema/accounts";

export type Link = typeof links.$inferSelect;

/** Hours each link is good for. */
const HOURS: Record<LinkPurpose, number> = {
  activation: 30 * 24,
  invitation: 14 * 24,
  "first-admin": 24,
  password: 2,
  email: 24,
  guest: 24,
  identity: 2,
};

interface NewLink
  extends Pick<Link, "purpose" | "email">,
    Partial<Pick<Link, "personId" | "comuneId" | "createdBy" | "data">> {
  /** Instead of what the purpose says. */
  hours?: number;
}

/** Makes a link; the caller emits `link.created`, which sends it. */
export async function makeLink(tx: Tx, { hours, ...values }: NewLink): Promise<Link> {
  const expiresAt = sql`now() + ${`${hours ?? HOURS[values.purpose]} hours`}::interval`;
  const [row] = await tx
    .insert(links)
    .values({ ...values, nonce: randomBytes(16).toString("base64url"), expiresAt })
    .returning();
  if (!row) throw new Error("the link was not written");
  return row;
}

const signed = ({ id, nonce, purpose }: Pick<Link, "id" | "nonce" | "purpose">) => `${id} ${nonce} ${purpose}`;

/** What stands in the address of the link. It is not stored: whoever reads the database cannot use it. */
export function codeOf(link: Pick<Link, "id" | "nonce" | "purpose">): string {
  return `${link.id}.${signature("link", signed(link))}`;
}

export type LinkState = "good" | "used" | "revoked" | "expired";

/** The link of a code that this site has signed, in whatever state. */
export async function knownLink(code: string, purposes: readonly LinkPurpose[], tx: Db = db) {
  const [id = "", given = ""] = code.split(".", 2);
  if (!/^\d{1,15}$/.test(id)) return undefined;
  const isExpired = sql<boolean>`${links.expiresAt} <= now()`;
  const [row] = await tx
    .select({ link: links, isExpired })
    .from(links)
    .where(eq(links.id, Number(id)));
  if (!row || !purposes.includes(row.link.purpose) || !isSignature("link", signed(row.link), given)) return undefined;
  return { link: row.link, state: stateOf(row.link, row.isExpired) };
}

function stateOf({ usedAt, revokedAt }: Link, isExpired: boolean): LinkState {
  if (usedAt) return "used";
  if (revokedAt) return "revoked";
  return isExpired ? "expired" : "good";
}

/** The link of a code while it is good: right signature, not used, not withdrawn, not expired. */
export async function goodLink(code: string, purposes: readonly LinkPurpose[], tx: Db = db): Promise<Link | undefined> {
  const known = await knownLink(code, purposes, tx);
  return known?.state === "good" ? known.link : undefined;
}

/** Uses a link up inside the transaction that does what it grants; undefined when somebody was quicker. */
export async function consumeLink(tx: Tx, code: string, purposes: readonly LinkPurpose[]): Promise<Link | undefined> {
  const link = await goodLink(code, purposes, tx);
  if (!link) return undefined;
  const used = await tx
    .update(links)
    .set({ usedAt: sql`now()` })
    .where(and(eq(links.id, link.id), isNull(links.usedAt), isNull(links.revokedAt)))
    .returning({ id: links.id });
  return used.length ? link : undefined;
}
