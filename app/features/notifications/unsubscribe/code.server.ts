import { isSignature, signature } from "~/lib/crypto.server";
import { FOLLOW_KINDS, type FollowKind } from "~db/enums";
import { CHOSEN_KINDS, DIGEST, type Kind } from "../kinds";

const PURPOSE = "unsubscribe";

/** What a link in a mail turns off: one thing that its reader follows, a kind of message, or all digests of a rhythm. */
export type Scope = { follow: { kind: FollowKind; key: string } } | { kind: Kind } | { digests: true };

/**
 * The code in `List-Unsubscribe`: person and scope, signed. It holds for as long as the secret does, because mails are kept for years; it
 * can do nothing but turn mails off.
 */
export function unsubscribeCode(personId: number, scope: string): string {
  const text = `${personId}.${Buffer.from(scope).toString("base64url")}`;
  return `${text}.${signature(PURPOSE, text)}`;
}

/** Who and what a code stands for; undefined for one that was not made here, or of what cannot be turned off. */
export function readUnsubscribeCode(code: string): { personId: number; scope: Scope } | undefined {
  const [person = "", encoded = "", given = ""] = code.slice(0, 500).split(".");
  if (!/^\d{1,15}$/.test(person) || !isSignature(PURPOSE, `${person}.${encoded}`, given)) return undefined;
  const scope = scopeOf(Buffer.from(encoded, "base64url").toString("utf8"));
  return scope && { personId: Number(person), scope };
}

function scopeOf(text: string): Scope | undefined {
  if (text === DIGEST) return { digests: true };
  const kind = CHOSEN_KINDS.find((known) => known === text);
  if (kind) return { kind };
  const [name, ...key] = text.split(":");
  const follow = FOLLOW_KINDS.find((known) => known === name);
  return follow && key.length ? { follow: { kind: follow, key: key.join(":") } } : undefined;
}
