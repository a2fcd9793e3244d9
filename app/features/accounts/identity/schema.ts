import { z } from "zod";

/** What a link of the mail holds: which account at which provider, and where it was asked from. */
export const identityLinkData = z.object({
  issuer: z.string(),
  subject: z.string(),
  email: z.string().nullable(),
  device: z.string(),
});

export type IdentityLinkData = z.infer<typeof identityLinkData>;

export const unlinkSchema = z.object({
  identita: z.string().max(2000).catch(""),
  attuale: z.string().max(1000).catch(""),
});

/** One identity as a form names it: an issuer is an address, so without spaces. */
export const identityValue = (issuer: string, subject: string) => `${issuer} ${subject}`;

export function identityOf(value: string): { issuer: string; subject: string } {
  const [issuer = "", ...rest] = value.split(" ");
  return { issuer, subject: rest.join(" ") };
}

/** A provider in the register: its host says which, and is nobody's secret. */
export const identityHost = (issuer: string) => (URL.canParse(issuer) ? new URL(issuer).host : issuer);
