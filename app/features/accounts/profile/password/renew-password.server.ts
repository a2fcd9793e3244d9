import { eq } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countRequest } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { consumeLink, goodLink } from "../../links.server";
import { checkNewPassword } from "../../new-password.server";
import { hashPassword } from "../../password.server";
import { messages } from "../messages";
import { renewSchema } from "./schema";
import { storePassword } from "./store.server";

/** Of a password link that is still good, whose account it is for. */
export async function ownerOfLink(
  code: string,
): Promise<{ personId: number; email: string; name: string } | undefined> {
  const link = await goodLink(code, ["password"]);
  if (!link?.personId) return undefined;
  const [person] = await db
    .select({ email: people.email, name: people.name })
    .from(people)
    .where(eq(people.id, link.personId));
  // A link goes to the address of its time: once the address has changed, its old holder may not use it.
  if (!person?.email || person.email !== link.email) return undefined;
  return { personId: link.personId, email: person.email, name: person.name ?? "" };
}

/**
 * Sets a password by a mailed link. Nobody is signed in by it: a second factor goes on being asked for. Throws `Invalid`, and
 * `NotFound` for a link that is not good any more.
 */
export async function renewPassword(form: FormValues, address: string): Promise<void> {
  await countRequest("passwordReset", address);
  const { codice, nuova } = renewSchema.parse(form);
  const owner = await ownerOfLink(codice);
  if (!owner) throw new NotFound(messages.linkGone);
  await checkNewPassword("nuova", nuova, [owner.name, owner.email]);
  const passwordHash = await hashPassword(nuova);
  await db.transaction(async (tx) => {
    const link = await consumeLink(tx, codice, ["password"]);
    const isStored =
      link && (await storePassword(tx, { personId: owner.personId, passwordHash, address, how: "link" }));
    if (!isStored) throw new NotFound(messages.linkGone);
  });
}
