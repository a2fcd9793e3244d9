import { z } from "zod";
import { seal, unseal } from "~/lib/crypto.server";
import { type Cookie, cookieHeader, cookieValue } from "~/lib/http/cookies.server";

const PURPOSE = "identity sign-in";
const MINUTES = 10;
const PENDING: Cookie = { name: "anpr_identita", maxAge: MINUTES * 60 };

const pending = z.object({
  until: z.number(),
  checks: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  /** Where to go afterwards; "" for the person's own start. */
  poi: z.string(),
  /** Who was signed in and wants to link; null for a sign-in. */
  personId: z.number().nullable(),
});

/** A sign-in at the provider that has begun. Nothing is stored: the browser that began it holds it, sealed. */
export type Pending = Omit<z.infer<typeof pending>, "until">;

export function pendingCookie(values: Pending): string {
  return cookieHeader(PENDING, seal(PURPOSE, JSON.stringify({ ...values, until: Date.now() + MINUTES * 60_000 })));
}

export const clearedPendingCookie = () => cookieHeader(PENDING, null);

/** Undefined for nothing, what this site has not sealed, and what is too old. */
export function readPending(cookies: string | null): Pending | undefined {
  const sealed = cookieValue(PENDING, cookies);
  const text = sealed && unseal(PURPOSE, sealed);
  const found = text ? pending.parse(JSON.parse(text)) : undefined;
  return found && found.until > Date.now() ? found : undefined;
}
