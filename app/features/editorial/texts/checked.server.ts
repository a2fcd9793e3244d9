import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Forbidden, NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { canWriteKind } from "../policy";
import type { Place } from "./kinds";
import { entryInForce } from "./place.server";
import { subjectOf } from "./record";
import { noteSources } from "./sources.server";

/** Somebody has read a text again after one of its sources had changed, and it still holds. */
export async function markChecked(actor: Actor, place: Place, address: string): Promise<void> {
  if (!canWriteKind(actor, place.kind)) throw new Forbidden();
  const entry = await entryInForce(place);
  if (!entry) throw new NotFound();
  await db.transaction(async (tx) => {
    await noteSources(tx, entry.id);
    await audit(tx, { personId: actor.personId, action: "text.checked", subject: subjectOf(place), address });
  });
}
