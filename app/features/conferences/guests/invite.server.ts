import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { conferenceGuests } from "~db/schema/conferences";
import { lockConference } from "../booking/lock.server";
import { messages as booking } from "../booking/messages";
import { canManageConferences } from "../policy";
import { sendLink } from "./links.server";
import { messages } from "./messages";

const MOST = 100;
const { rules } = messages;

const schema = z.object({
  ospite: z.string(rules.name).trim().min(3, rules.name).max(100, rules.name),
  ente: z.string(rules.organisation).trim().min(2, rules.organisation).max(80, rules.organisation),
  indirizzo: z.string(rules.email).trim().toLowerCase().max(254, rules.email).pipe(z.email(rules.email)),
});

/**
 * Sends somebody without an account a link of their own. Invited again, they get another one, and the first leads nowhere any more.
 * Throws `Forbidden`, `Invalid`, `NotFound`, `Conflict`, `LimitExceeded`.
 */
export async function inviteGuest(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canManageConferences(actor)) throw new Forbidden();
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await countOf("booking", actor.personId, booking.tooMany);
  const { ospite: name, ente: organisation, indirizzo: email } = parsed.data;
  await db.transaction(async (tx) => {
    const conference = await lockConference(tx, id);
    if (conference.state !== "published") throw new Conflict(booking.problems.unpublished);
    if (conference.endsAt <= new Date()) throw new Conflict(messages.over);
    const [guest] = await tx
      .insert(conferenceGuests)
      .values({ conferenceId: id, name, organisation, email })
      .onConflictDoUpdate({
        target: [conferenceGuests.conferenceId, conferenceGuests.email],
        set: { name, organisation, browserHash: null },
      })
      .returning({ id: conferenceGuests.id });
    if ((await tx.$count(conferenceGuests, eq(conferenceGuests.conferenceId, id))) > MOST) {
      throw new Invalid({ ospite: rules.many });
    }
    if (!guest) throw new Error("the guest was not written");
    await sendLink(tx, conference, { id: guest.id, email }, actor.personId);
    const subject = { kind: "conference" as const, id };
    const details = { guest: guest.id };
    await audit(tx, { personId: actor.personId, action: "conference.guest-invited", subject, address, details });
  });
}

/** The guest's link leads nowhere any more, whoever holds it. Throws `Forbidden`, `NotFound`. */
export async function withdrawGuest(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canManageConferences(actor)) throw new Forbidden();
  if (!/^\d{1,15}$/.test(String(form.ospite))) throw new NotFound();
  const guest = Number(form.ospite);
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(conferenceGuests)
      .where(and(eq(conferenceGuests.id, guest), eq(conferenceGuests.conferenceId, id)))
      .returning({ id: conferenceGuests.id });
    if (!gone.length) throw new NotFound();
    const subject = { kind: "conference" as const, id };
    const details = { guest };
    await audit(tx, { personId: actor.personId, action: "conference.guest-withdrawn", subject, address, details });
  });
}

export function guestsOf(conferenceId: number) {
  return db
    .select({
      id: conferenceGuests.id,
      name: conferenceGuests.name,
      organisation: conferenceGuests.organisation,
      joinedAt: conferenceGuests.joinedAt,
    })
    .from(conferenceGuests)
    .where(eq(conferenceGuests.conferenceId, conferenceId))
    .orderBy(asc(conferenceGuests.id));
}

export type GuestRow = Awaited<ReturnType<typeof guestsOf>>[number];
