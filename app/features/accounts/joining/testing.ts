import { eq } from "drizzle-orm";
import { db, sql } from "~db/client.server";
import type { Role } from "~db/enums";
import { links } from "~db/schema/accounts";
import { comuneAddresses } from "~db/schema/registry";
import { makeMembership, makePerson } from "../../../../test/factories/accounts";
import type { Actor } from "../actor";
import { codeOf, makeLink } from "../links.server";
import { openSession, readSession, sessionCookie } from "../session.server";

type NewLink = Parameters<typeof makeLink>[1];

/** A link as its mail would hold it. */
export async function makeCode(values: NewLink): Promise<string> {
  return codeOf(await db.transaction((tx) => makeLink(tx, values)));
}

export async function giveAddress(comuneId: number, address = `c${comuneId}@pec.example`): Promise<string> {
  await db.insert(comuneAddresses).values({ comuneId, kind: "pec", address });
  return address;
}

/** The person as a request of theirs would be known now. */
export async function actorOf(personId: number): Promise<Actor> {
  const session = { personId, method: "demo" as const, isComplete: true, device: "Firefox", address: "" };
  const { token } = await db.transaction((tx) => openSession(tx, session));
  const signIn = await readSession(sessionCookie(token).split(";", 1)[0] ?? "");
  if (signIn?.state !== "complete") throw new Error("the session is not complete");
  return signIn.actor;
}

interface Place {
  comuneId?: number;
  authorityId?: number;
  vendorId?: number;
}

/** Somebody with one role, signed in. */
export async function makeActor(role: Role, place: Place = {}): Promise<Actor> {
  const person = await makePerson();
  await makeMembership({ personId: person.id, role, ...place });
  return actorOf(person.id);
}

export const openLinks = (comuneId: number) =>
  sql`select purpose, email, data, id::int from links where comune_id = ${comuneId} and used_at is null and revoked_at is null order by id`;

/** As if its time were over. */
export async function expire(code: string): Promise<void> {
  await db
    .update(links)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(links.id, Number(code.split(".")[0])));
}
