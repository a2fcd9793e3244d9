import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { reminderComuni, reminders } from "~db/schema/oversight";
import { comuni } from "~db/schema/registry";

const PAGE_SIZE = 30;

const columns = {
  id: reminders.id,
  kind: reminders.kind,
  note: reminders.note,
  createdAt: reminders.createdAt,
  sentBy: people.name,
  chosen: sql<number>`(select count(*)::int from reminder_comuni where reminder_comuni.reminder_id = ${reminders.id})`,
  written: sql<number>`(select count(*)::int from reminder_comuni where reminder_comuni.reminder_id = ${reminders.id}
    and outcome in ('referente', 'istituzionale'))`,
};

export type Reminder = Awaited<ReturnType<typeof listReminders>>["rows"][number];

const authoritiesOf = (actor: Actor) => actor.memberships.flatMap(({ authorityId }) => authorityId ?? []);

/** What the person's authorities have sent, newest first; `before` is the last id of the page before. */
export async function listReminders(actor: Actor, before: string | null) {
  const from = /^\d{1,15}$/.test(before ?? "") ? Number(before) : null;
  const found = await db
    .select(columns)
    .from(reminders)
    .innerJoin(people, eq(people.id, reminders.sentBy))
    .where(
      and(inArray(reminders.authorityId, authoritiesOf(actor)), from === null ? undefined : lt(reminders.id, from)),
    )
    .orderBy(desc(reminders.id))
    .limit(PAGE_SIZE + 1);
  const rows = found.slice(0, PAGE_SIZE);
  return { rows, next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
}

export type ReminderDetail = Awaited<ReturnType<typeof readReminder>>;

/** One of them with every comune that was chosen. Another authority's is as if it did not exist. */
export async function readReminder(actor: Actor, id: string | undefined) {
  const number = /^\d{1,15}$/.test(id ?? "") ? Number(id) : 0;
  const [reminder] = await db
    .select(columns)
    .from(reminders)
    .innerJoin(people, eq(people.id, reminders.sentBy))
    .where(and(eq(reminders.id, number), inArray(reminders.authorityId, authoritiesOf(actor))));
  if (!reminder) throw new NotFound();
  const chosen = await db
    .select({ id: comuni.id, name: comuni.name, istat: comuni.istat, outcome: reminderComuni.outcome })
    .from(reminderComuni)
    .innerJoin(comuni, eq(comuni.id, reminderComuni.comuneId))
    .where(eq(reminderComuni.reminderId, number))
    .orderBy(comuni.nameKey, comuni.id);
  return { ...reminder, comuni: chosen };
}
