import { eq } from "drizzle-orm";
import { knownDevice } from "~/features/accounts/known-device.server";
import { enter, type SignedIn, type Visitor } from "~/features/accounts/sign-in/sign-in.server";
import { isDemo } from "~/lib/env.server";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { PERSONAS, type Persona } from "./personas";

/** Signs in as an invented person; there is no such thing outside a demonstration. */
export async function enterAs(persona: unknown, visitor: Visitor): Promise<SignedIn> {
  if (!isDemo() || typeof persona !== "string" || !(persona in PERSONAS)) throw new NotFound();
  const { email } = PERSONAS[persona as Persona];
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.email, email));
  if (!person) throw new NotFound();
  const device = await knownDevice(visitor.cookies, person.id);
  return enter({ personId: person.id, method: "demo", visitor, device });
}
