import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { SiteEvent } from "~/features/jobs/events";
import { write } from "~/features/notifications/deliver.server";
import { messagesOf } from "~/features/notifications/rules.server";
import type { Tx } from "~db/client.server";
import { memberships, people, sessions } from "~db/schema/accounts";
import { events, outgoing } from "~db/schema/kernel";
import { comuni } from "~db/schema/registry";
import { PERSONA_NAMES, PERSONAS } from "../personas";

const IVREA = "001125";

/** An event that was told some time ago; its mails go out when the site starts, dated as the event. */
interface Past {
  event: SiteEvent;
  hoursAgo: number;
  isRead: boolean;
}

/** Messages each persona has read or not, oldest first; and the mails that belong to them. */
export async function seedNotifications(tx: Tx): Promise<void> {
  const ids = await personIds(tx);
  const granted = await tx.select().from(memberships).where(inArray(memberships.personId, ids));
  const past: Past[] = granted.map(({ id }, index) => ({
    event: { name: "membership.granted", payload: { membershipId: id } },
    hoursAgo: 41 * 24 - index,
    isRead: true,
  }));
  for (const [index, personId] of ids.entries()) {
    past.push({
      event: { name: "account.second-factor-changed", payload: { personId, enabled: false } },
      hoursAgo: 30 * 24 - index,
      isRead: true,
    });
  }
  for (const membershipId of await colleaguesOfIvrea(tx, ids)) {
    past.push({ event: { name: "membership.granted", payload: { membershipId } }, hoursAgo: 52, isRead: false });
  }
  for (const [index, personId] of ids.entries()) {
    const hoursAgo = 20 - index;
    const sessionId = await pastSession(tx, personId, hoursAgo);
    past.push({ event: { name: "account.new-device", payload: { personId, sessionId } }, hoursAgo, isRead: false });
  }
  for (const one of past) await tell(tx, one);
}

async function tell(tx: Tx, { event, hoursAgo, isRead }: Past): Promise<void> {
  const createdAt = sql`now() - make_interval(hours => ${hoursAgo})`;
  const [row] = await tx
    .insert(events)
    .values({ name: event.name, payload: { ...event.payload }, createdAt })
    .returning({ id: events.id });
  const messages = await messagesOf(tx, event.name, event.payload);
  const written = row ? await write(tx, row.id, messages) : [];
  if (!written.length) return;
  const readAt = isRead ? sql`now() - make_interval(hours => ${hoursAgo - 2})` : null;
  await tx.update(outgoing).set({ createdAt, readAt }).where(inArray(outgoing.id, written));
}

async function personIds(tx: Tx): Promise<number[]> {
  const emails = PERSONA_NAMES.map((persona) => PERSONAS[persona].email);
  const rows = await tx.select({ id: people.id }).from(people).where(inArray(people.email, emails)).orderBy(people.id);
  return rows.map(({ id }) => id);
}

async function colleaguesOfIvrea(tx: Tx, personas: number[]): Promise<number[]> {
  const rows = await tx
    .select({ id: memberships.id, personId: memberships.personId })
    .from(memberships)
    .innerJoin(comuni, eq(comuni.id, memberships.comuneId))
    .where(and(eq(comuni.istat, IVREA), isNull(memberships.endedAt)));
  return rows.filter(({ personId }) => !personas.includes(personId)).map(({ id }) => id);
}

async function pastSession(tx: Tx, personId: number, hoursAgo: number): Promise<number> {
  const at = sql`now() - make_interval(hours => ${hoursAgo})`;
  const [row] = await tx
    .insert(sessions)
    .values({
      tokenHash: sql`md5(random()::text || ${personId})`,
      personId,
      method: "demo",
      device: "Firefox, Windows",
      createdAt: at,
      lastSeenAt: at,
      completedAt: at,
      expiresAt: at,
      endedAt: at,
    })
    .returning({ id: sessions.id });
  return row?.id ?? 0;
}
