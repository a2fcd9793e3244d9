import { publishedContacts } from "~/features/content/contacts.server";
import type { Context } from "~/features/guard/finding";
import { institutionalAddresses } from "~/features/registry/contacts/addresses.server";

/** What institutions publish, and anybody may therefore write: the comuni's own addresses, and what the site's texts name. */
export async function knownContacts(): Promise<Context> {
  const [addresses, { emails, phones }] = await Promise.all([institutionalAddresses(), publishedContacts()]);
  return { emails: new Set([...addresses, ...emails]), phones: new Set(phones) };
}
