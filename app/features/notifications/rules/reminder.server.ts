import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import type { ReminderKind } from "~db/enums";
import { memberships, people } from "~db/schema/accounts";
import { reminders } from "~db/schema/oversight";
import { authorities, comuneAddresses, comuni } from "~db/schema/registry";
import type { Rules } from "../rule";
import { words } from "../words";

const texts = { scheda: words.reminderSheet, ritardo: words.reminderLate } satisfies Record<ReminderKind, unknown>;

/** Where a referente does what is asked. */
const ownPage = {
  scheda: (istat: string) => paths.sheet({ comune: istat }),
  ritardo: (istat: string) => paths.ownComune({ comune: istat }),
} satisfies Record<ReminderKind, (istat: string) => string>;

/** To the referenti the comune has now, else to its institutional address. */
export const reminderRules: Rules<"reminder.sent"> = {
  async "reminder.sent"(db, { reminderId, comuneId }) {
    const facts = await factsOf(db, reminderId, comuneId);
    if (!facts) return [];
    const { label, ...told } = texts[facts.kind](facts.comune, facts.authority, facts.note);
    const message = { kind: "reminders", ...told } as const;
    const referenti = await referentiOf(db, comuneId);
    if (referenti.length) {
      const href = ownPage[facts.kind](facts.istat);
      return referenti.map(({ personId }) => ({
        ...message,
        to: { personId, comuneId },
        action: { label, href },
        href,
      }));
    }
    // Whoever opens an institutional mailbox may have no account: a page that all can read.
    const action = { label: words.reminderPage, href: paths.comune(facts.istat) };
    return facts.address ? [{ ...message, to: { address: facts.address }, action }] : [];
  },
};

async function factsOf(db: Db, reminderId: number, comuneId: number) {
  const [row] = await db
    .select({
      kind: reminders.kind,
      note: reminders.note,
      authority: authorities.name,
      comune: comuni.name,
      istat: comuni.istat,
      address: comuneAddresses.address,
    })
    .from(reminders)
    .innerJoin(authorities, eq(authorities.id, reminders.authorityId))
    .innerJoin(comuni, eq(comuni.id, comuneId))
    .leftJoin(comuneAddresses, eq(comuneAddresses.comuneId, comuni.id))
    .where(eq(reminders.id, reminderId));
  return row;
}

function referentiOf(db: Db, comuneId: number) {
  const isReferente = and(
    eq(memberships.comuneId, comuneId),
    eq(memberships.role, "referente"),
    isNull(memberships.endedAt),
    isNull(people.closedAt),
    isNotNull(people.email),
  );
  return db
    .select({ personId: memberships.personId })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(isReferente);
}
