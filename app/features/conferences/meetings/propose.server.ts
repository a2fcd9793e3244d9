import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { hasRole, watchedProvinces } from "~/features/accounts/policy";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Forbidden, Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import type { Stage } from "~db/enums";
import { conferenceComuni, conferences } from "~db/schema/conferences";
import { plans } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";
import { messages as booking } from "../booking/messages";
import { insertConference } from "../planning/create.server";
import { messages as planning } from "../planning/messages";
import { readConferenceForm } from "../planning/read-form.server";
import { authoritiesOf } from "./lead.server";
import { messages } from "./messages";

export const canProposeMeetings = (actor: Actor) => hasRole(actor, "prefettura");

const SEATS_EACH = 2;
const MOST = 400;

/** What a Prefettura writes; all else of a conference is left to the Ministero. */
const OWN_FIELDS = ["titolo", "programma", "giorno", "ora", "durata"] as const;

/**
 * A Prefettura asks for a meeting with chosen comuni of its provinces, or with all of them at a stage. Throws `Forbidden`, `Invalid`,
 * `LimitExceeded`.
 */
export async function proposeMeeting(
  actor: Actor,
  form: FormValues,
  stage: Stage | null,
  address: string,
): Promise<void> {
  if (!canProposeMeetings(actor)) throw new Forbidden();
  await countOf("booking", actor.personId, booking.tooMany);
  const called = await calledBy(actor, form, stage);
  const own = Object.fromEntries(OWN_FIELDS.map((name) => [name, form[name] ?? ""]));
  const seats = { posti: String(Math.min(called.length, MOST) * SEATS_EACH), posti_comune: String(SEATS_EACH) };
  const noComuni = called.length && called.length <= MOST ? undefined : { comuni: messages.rules.comuni };
  const { values, dates } = await readConferenceForm({ ...own, ...seats, tipo: "meeting" }, { isSeries: false }).catch(
    (error) => {
      // What else is missing is said at the same time.
      throw error instanceof Invalid ? new Invalid({ ...error.fields, ...noComuni }) : error;
    },
  );
  if (noComuni) throw new Invalid(noComuni);
  const [date] = dates;
  if (!date) throw new Invalid({ giorno: planning.rules.day });
  const proposedBy = authorityFor(actor, called);
  await db.transaction(async (tx) => {
    const id = await insertConference(tx, {
      ...values,
      ...date,
      state: "proposed",
      isByInvitation: true,
      proposedBy,
      createdBy: actor.personId,
    });
    await tx.insert(conferenceComuni).values(called.map(({ id: comuneId }) => ({ conferenceId: id, comuneId })));
    const subject = { kind: "conference" as const, id };
    const details = { comuni: called.length };
    await audit(tx, { personId: actor.personId, action: "meeting.proposed", subject, address, details });
    await emit(tx, { name: "meeting.proposed", payload: { conferenceId: id } });
  });
}

/** The comuni of the form, each of them one the actor watches. Throws `Forbidden`. */
async function calledBy(actor: Actor, form: FormValues, stage: Stage | null) {
  const all = await callableComuni(actor, form.tutti ? stage : null);
  const ticked = new Set(Object.keys(form).flatMap((name) => Number(/^comune-(\d{1,15})$/.exec(name)?.[1]) || []));
  const called = form.tutti ? all : all.filter(({ id }) => ticked.has(id));
  if (!form.tutti && called.length !== ticked.size) throw new Forbidden(messages.rules.notWatched);
  return called;
}

/** In the name of which of the person's authorities: the one that watches the first of the comuni. */
function authorityFor(actor: Actor, called: readonly { provinceCode: string }[]): number | null {
  const province = called[0]?.provinceCode ?? "";
  return actor.memberships.find(({ provinceCodes }) => provinceCodes.includes(province))?.authorityId ?? null;
}

/** Comuni a Prefettura may call, by name. */
export function callableComuni(actor: Actor, stage: Stage | null) {
  return db
    .select({ id: comuni.id, name: comuni.name, provinceCode: comuni.provinceCode, stage: plans.stage })
    .from(comuni)
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .where(
      and(
        inArray(comuni.provinceCode, [...watchedProvinces(actor), ""]),
        isNull(comuni.ceasedOn),
        stage ? eq(plans.stage, stage) : undefined,
      ),
    )
    .orderBy(comuni.nameKey, comuni.id);
}

/** What the authorities of a person have proposed, the last first. */
export function ownMeetings(actor: Actor) {
  return db
    .select({
      id: conferences.id,
      title: conferences.title,
      state: conferences.state,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
      reason: conferences.reason,
      publishedAt: conferences.publishedAt,
      seatsTaken: conferences.seatsTaken,
      called: sql<number>`(select count(*)::int from ${conferenceComuni} i where i.conference_id = conferences.id)`,
    })
    .from(conferences)
    .where(and(inArray(conferences.proposedBy, [...authoritiesOf(actor), 0]), eq(conferences.kind, "meeting")))
    .orderBy(desc(conferences.startsAt))
    .limit(50);
}

export type OwnMeeting = Awaited<ReturnType<typeof ownMeetings>>[number];
