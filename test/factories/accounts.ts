import { hashPassword } from "~/features/accounts/password.server";
import type { Visitor } from "~/features/accounts/sign-in/sign-in.server";
import { db } from "~db/client.server";
import { memberships, people } from "~db/schema/accounts";

let made = 0;

interface PersonValues extends Partial<typeof people.$inferInsert> {
  password?: string;
}

/** Somebody with an address of their own; without a password unless one is given. */
export async function makePerson({ password, ...values }: PersonValues = {}) {
  made += 1;
  const passwordHash = password ? await hashPassword(password) : null;
  const [row] = await db
    .insert(people)
    .values({ email: `persona.${made}@comune.example`, name: `Persona ${made}`, passwordHash, ...values })
    .returning();
  if (!row) throw new Error("the person was not written");
  return { ...row, email: row.email ?? "" };
}

/** What a person is from now on; roles of a comune, an authority or a vendor name theirs. */
export async function makeMembership(values: typeof memberships.$inferInsert) {
  const [row] = await db.insert(memberships).values(values).returning();
  if (!row) throw new Error("the membership was not written");
  return row;
}

/** A browser that has never been here, or one with these cookies. */
export function makeVisitor(values: Partial<Visitor> = {}): Visitor {
  made += 1;
  return {
    address: `198.51.${Math.floor(made / 250)}.${made % 250}`,
    device: "Firefox, Windows",
    cookies: null,
    ...values,
  };
}

/** The `Cookie` header of a browser that was given these. */
export function cookiesFrom(setCookies: readonly string[]): string {
  return setCookies.map((header) => header.split(";", 1)[0]).join("; ");
}
