import { asc } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { seal } from "~/lib/crypto.server";
import { Forbidden, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { conferenceRooms } from "~db/schema/conferences";
import { canManageConferences } from "../policy";
import { messages } from "./messages";
import { roomSchema } from "./schema";

/** What room addresses are sealed with. */
export const ROOM_SEAL = "conference room";

/** Names and kinds only: nobody reads an address again. */
export function listRooms() {
  return db
    .select({ id: conferenceRooms.id, name: conferenceRooms.name, kind: conferenceRooms.kind })
    .from(conferenceRooms)
    .orderBy(asc(conferenceRooms.name));
}

/** Throws `Forbidden`, `Invalid`. */
export async function addRoom(actor: Actor, form: FormValues, address: string): Promise<void> {
  if (!canManageConferences(actor)) throw new Forbidden();
  const parsed = roomSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { nome, tipo, indirizzo } = parsed.data;
  await db.transaction(async (tx) => {
    const [room] = await tx
      .insert(conferenceRooms)
      .values({ name: nome, kind: tipo, sealedAddress: seal(ROOM_SEAL, indirizzo) })
      .onConflictDoNothing()
      .returning({ id: conferenceRooms.id });
    if (!room) throw new Invalid({ nome: messages.rooms.rules.taken });
    const subject = { kind: "conference-room" as const, id: room.id };
    await audit(tx, { personId: actor.personId, action: "conference.room-added", subject, address });
  });
}
