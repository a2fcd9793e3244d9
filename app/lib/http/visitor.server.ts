import { createHmac, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "~db/client.server";
import { dailySalts } from "~db/schema/feedback";
import { todayInRome } from "../format";

let known: { day: string; salt: string } | undefined;

/**
 * A mark that is the same for one address during one day (Europe/Rome) and says nothing about the address once the day's salt is
 * deleted. The salt is shared by all processes.
 */
export async function visitorMark(address: string): Promise<string> {
  const day = todayInRome();
  if (known?.day !== day) known = { day, salt: await saltOf(day) };
  return createHmac("sha256", known.salt).update(address).digest("base64url").slice(0, 22);
}

async function saltOf(day: string): Promise<string> {
  const proposed = randomBytes(32).toString("base64url");
  await db.insert(dailySalts).values({ day, salt: proposed }).onConflictDoNothing();
  const [row] = await db.select().from(dailySalts).where(eq(dailySalts.day, day));
  return row?.salt ?? proposed;
}
