import { z } from "zod";
import { messages } from "./messages";

/** An address as people type it: spaces around it and capitals do not matter. */
export const emailField = (missing: string, wrong: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(254, wrong)
    .transform((text) => text.toLowerCase())
    .pipe(z.email(wrong));

export const signInSchema = z.object({
  email: emailField(messages.emailMissing, messages.emailWrong),
  password: z.string(messages.passwordMissing).min(1, messages.passwordMissing).max(1000, messages.wrong),
});

const SITE = "http://site.invalid";

/**
 * Where a sign-in leads: a page of this site as browsers will read the address, else the fallback. Reading it also encodes what a
 * header could not carry.
 */
export function destination(poi: unknown, fallback: string): string {
  if (typeof poi !== "string" || !poi.startsWith("/") || poi.length > 1000 || !URL.canParse(poi, SITE)) return fallback;
  const { origin, pathname, search, hash } = new URL(poi, SITE);
  return origin === SITE && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : fallback;
}
