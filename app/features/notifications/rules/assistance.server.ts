import { and, eq, inArray, isNull } from "drizzle-orm";
import { visitStateNames } from "~/features/conferences/assistance/labels";
import {
  type AppointmentFacts,
  appointmentFacts,
  mailboxOf,
} from "~/features/conferences/assistance/slots/facts.server";
import { env } from "~/lib/env.server";
import { formatDate, formatSpan } from "~/lib/format";
import { ics } from "~/lib/ics";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import type { Db } from "~db/client.server";
import { memberships } from "~db/schema/accounts";
import { visitRequests, visitSteps } from "~db/schema/assistance";
import { comuni } from "~db/schema/registry";
import { assistanceWords as words } from "../assistance-words";
import type { MessageBody, PersonalMessage } from "../message";
import type { Rules } from "../rule";
import { holdersOf, peopleOf, referentiOf } from "./referenti.server";

interface Told extends Pick<MessageBody, "paragraphs" | "calendar"> {
  subject: string;
  /** Of the button. */
  label: string;
}

export const assistanceRules: Rules<"appointment.taken" | "appointment.cancelled" | "visit.changed"> = {
  /** Both find it in their calendars. */
  async "appointment.taken"(db, { slotId }) {
    const facts = await appointmentFacts(db, slotId);
    if (facts?.state !== "taken") return [];
    const [when, telephone] = [whenOf(facts), facts.telephone ?? ""];
    return toBoth(db, facts, words.taken(when, telephone), words.takenBy(facts.comune, when, telephone));
  },

  async "appointment.cancelled"(db, { slotId }) {
    const facts = await appointmentFacts(db, slotId);
    if (facts?.state !== "cancelled") return [];
    const when = whenOf(facts);
    return toBoth(db, facts, words.cancelled(when), words.cancelledBy(facts.comune, when));
  },

  /** Sogei hears of a request and when it is taken back; the comune of that and of everything that becomes of it. */
  async "visit.changed"(db, { stepId }) {
    const step = await stepOf(db, stepId);
    if (!step) return [];
    const { requestId, comuneId, comune, personId, state, note, day, scheduledOn } = step;
    const href = paths.visit(requestId);
    const isNew = state === "richiesta";
    const told = isNew
      ? words.visitReceived(comune)
      : words.visitChanged(comune, visitStateNames[state], day && formatDate(day), state === "ritirata" ? null : note);
    const readers = new Set([...(await peopleOf(db, comuneId, personId)), ...(await referentiOf(db, comuneId))]);
    const messages = [...readers].map((reader) =>
      message({ personId: reader, comuneId }, told, href, words.reason(comune)),
    );
    if (!isNew && state !== "ritirata") return messages;
    const toldStaff = isNew
      ? words.visitRequested(comune)
      : words.visitWithdrawn(comune, scheduledOn && formatDate(scheduledOn));
    const staff = new Set([...(await holdersOf(db, ["supervisore"])), ...(await deciders(db, requestId))]);
    return [
      ...messages,
      ...[...staff].map((reader) => message({ personId: reader }, toldStaff, href, words.reasonStaff)),
    ];
  },
};

const whenOf = ({ startsAt, endsAt }: AppointmentFacts) => formatSpan(startsAt, endsAt);

/** Who has taken it, or the referenti once they have left the comune; and the operator. */
async function toBoth(db: Db, facts: AppointmentFacts, told: Told, toldStaff: Told): Promise<PersonalMessage[]> {
  const { comuneId, comune, operatorId } = facts;
  const taker = facts.personId === null ? [] : await peopleOf(db, comuneId, facts.personId);
  const href = paths.assistance(undefined, "appuntamenti");
  const messages: PersonalMessage[] = [];
  for (const personId of taker.length ? taker : await referentiOf(db, comuneId)) {
    const calendar = await calendarOf(db, facts, { personId, summary: words.summary, href });
    messages.push(message({ personId, comuneId }, { ...told, calendar }, href, words.reason(comune)));
  }
  const agenda = paths.assistance(undefined, "agenda");
  const summary = words.summaryWith(comune);
  const calendar = await calendarOf(db, facts, { personId: operatorId, summary, href: agenda });
  return [...messages, message({ personId: operatorId }, { ...toldStaff, calendar }, agenda, words.reasonStaff)];
}

async function calendarOf(
  db: Db,
  facts: AppointmentFacts,
  { personId, summary, href }: { personId: number; summary: string; href: string },
) {
  const isCancelled = facts.state === "cancelled";
  const { name, email: address } = await mailboxOf(db, personId);
  const url = `${siteOrigin()}${href}`;
  const method = isCancelled ? ("CANCEL" as const) : ("REQUEST" as const);
  const event = {
    uid: facts.uid,
    sequence: facts.sequence,
    stamp: new Date(),
    start: facts.startsAt,
    end: facts.endsAt,
    summary,
    description: `${words.details}\n${url}`,
    location: words.place(facts.telephone ?? ""),
    url,
    isCall: true,
    isCancelled,
    organiser: { name: words.organiser, address: env().MAIL_FROM },
    attendee: { name, address },
    alarm: 15,
  };
  return { method, content: ics({ method, events: [event] }) };
}

function message(to: PersonalMessage["to"], { label, ...told }: Told, href: string, reason: string): PersonalMessage {
  return { kind: "assistance", to, ...told, reason, action: { label, href }, href };
}

/** Who has decided on a request so far, of those who work for Sogei now: they may be about to leave. */
async function deciders(db: Db, requestId: number): Promise<number[]> {
  const rows = await db
    .selectDistinct({ personId: visitSteps.personId })
    .from(visitSteps)
    .innerJoin(memberships, eq(memberships.personId, visitSteps.personId))
    .where(
      and(
        eq(visitSteps.requestId, requestId),
        inArray(memberships.role, ["agente", "supervisore"]),
        isNull(memberships.endedAt),
      ),
    );
  return rows.map(({ personId }) => personId);
}

async function stepOf(db: Db, id: number) {
  const [row] = await db
    .select({
      requestId: visitSteps.requestId,
      state: visitSteps.state,
      note: visitSteps.note,
      day: visitSteps.day,
      scheduledOn: visitRequests.scheduledOn,
      personId: visitRequests.personId,
      comuneId: comuni.id,
      comune: comuni.name,
    })
    .from(visitSteps)
    .innerJoin(visitRequests, eq(visitRequests.id, visitSteps.requestId))
    .innerJoin(comuni, eq(comuni.id, visitRequests.comuneId))
    .where(eq(visitSteps.id, id));
  return row;
}
