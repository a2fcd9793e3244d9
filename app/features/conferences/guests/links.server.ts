import { eq } from "drizzle-orm";
import { makeLink } from "~/features/accounts/links.server";
import { emit } from "~/features/jobs/emit.server";
import { formatSpan } from "~/lib/format";
import type { Tx } from "~db/client.server";
import { conferenceGuests } from "~db/schema/conferences";
import type { Conference } from "../booking/lock.server";

type Meeting = Pick<Conference, "title" | "startsAt" | "endsAt">;

/** A new link for a guest, good until the conference ends; the one before it leads nowhere any more. */
export async function sendLink(
  tx: Tx,
  { title, startsAt, endsAt }: Meeting,
  guest: { id: number; email: string },
  createdBy: number | null,
): Promise<void> {
  const link = await makeLink(tx, {
    purpose: "guest",
    email: guest.email,
    createdBy,
    hours: Math.ceil((endsAt.getTime() - Date.now()) / 3_600_000) + 1,
    data: { title, when: formatSpan(startsAt, endsAt) },
  });
  await tx.update(conferenceGuests).set({ linkId: link.id }).where(eq(conferenceGuests.id, guest.id));
  await emit(tx, { name: "link.created", payload: { linkId: link.id } });
}

/** Guests of a conference that was moved get a link that says the new time. */
export async function tellGuestsOfMove(tx: Tx, id: number, moved: Meeting): Promise<void> {
  const guests = await tx
    .select({ id: conferenceGuests.id, email: conferenceGuests.email })
    .from(conferenceGuests)
    .where(eq(conferenceGuests.conferenceId, id));
  for (const guest of guests) await sendLink(tx, moved, guest, null);
}

/** Guests of a conference that was called off are told so. */
export async function tellGuestsOfEnd(tx: Tx, id: number): Promise<void> {
  const guests = await tx
    .select({ guestId: conferenceGuests.id })
    .from(conferenceGuests)
    .where(eq(conferenceGuests.conferenceId, id));
  for (const payload of guests) await emit(tx, { name: "guest.off", payload });
}
