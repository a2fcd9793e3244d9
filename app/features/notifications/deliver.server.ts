import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { enqueue } from "~/features/jobs/enqueue.server";
import type { EventPayloads } from "~/features/jobs/events";
import { env } from "~/lib/env.server";
import { publish } from "~/lib/live/publish.server";
import { db, type Tx } from "~db/client.server";
import { mailPreferences, people } from "~db/schema/accounts";
import { events, outgoing } from "~db/schema/kernel";
import { isMailed, type Kind } from "./kinds";
import type { Message, MessageBody } from "./message";
import { isEventName, messagesOf } from "./rules.server";

/**
 * The job `events.deliver`: one row of `outgoing` for each recipient of an event, and a mail where one is wanted, in one
 * transaction. Run again, it adds nothing.
 */
export async function deliverEvent({ eventId }: { eventId: number }): Promise<void> {
  await db.transaction(async (tx) => {
    const [event] = await tx.select().from(events).where(eq(events.id, eventId));
    if (!event) return;
    if (!isEventName(event.name)) throw new Error("an event without a rule");
    // `emit` has written it with the type of its name.
    const messages = await messagesOf(tx, event.name, event.payload as unknown as EventPayloads[typeof event.name]);
    await write(tx, eventId, messages);
  });
}

/** Messages of an event into `outgoing`; gives the ids of those that are new. */
export async function write(tx: Tx, eventId: number, messages: readonly Message[]): Promise<number[]> {
  const mailboxOf = await mailboxes(tx, messages);
  const rows = messages.flatMap((message) => {
    const row = rowOf(message, mailboxOf);
    return row ? [{ ...row, eventId, messageId: newMessageId() }] : [];
  });
  const added: Added[] = [];
  for (let from = 0; from < rows.length; from += SLICE)
    added.push(...(await insert(tx, rows.slice(from, from + SLICE))));
  for (const { id, address } of added) if (address) await enqueue(tx, "mail.send", { outgoingId: id });
  const told = added.flatMap(({ personId, href }) => (personId !== null && href ? [personId] : []));
  if (told.length) await publish(tx, { topic: "unread", audience: { people: told } });
  return added.map(({ id }) => id);
}

/** Rows of one INSERT: a statement takes 65,535 parameters, and what happens to all comuni at once is told to thousands. */
const SLICE = 2_000;

type Added = Pick<typeof outgoing.$inferSelect, "id" | "address" | "personId" | "href">;

function insert(tx: Tx, rows: (typeof outgoing.$inferInsert)[]): Promise<Added[]> {
  return tx
    .insert(outgoing)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: outgoing.id, address: outgoing.address, personId: outgoing.personId, href: outgoing.href });
}

type MailboxOf = (personId: number, kind: Kind) => { address: string | null } | undefined;

function rowOf(message: Message, mailboxOf: MailboxOf) {
  const { kind, subject, paragraphs, action, reason, calendar, reminder } = message;
  const shared = { kind, subject, body: { paragraphs, action, reason, calendar, reminder } satisfies MessageBody };
  if (!("href" in message)) {
    const { address, personId = null } = message.to;
    return { ...shared, personId, address };
  }
  const { personId, comuneId = null } = message.to;
  const mailbox = mailboxOf(personId, kind);
  return mailbox && { ...shared, personId, comuneId, address: mailbox.address, href: message.href };
}

/** Where each person gets mails of a kind; undefined for accounts that are closed. */
async function mailboxes(tx: Tx, messages: readonly Message[]): Promise<MailboxOf> {
  const ids = messages.flatMap((message) => ("href" in message ? [message.to.personId] : []));
  const [open, choices] = ids.length
    ? await Promise.all([
        tx
          .select({ id: people.id, email: people.email })
          .from(people)
          .where(and(inArray(people.id, ids), isNull(people.closedAt))),
        tx.select().from(mailPreferences).where(inArray(mailPreferences.personId, ids)),
      ])
    : [[], []];
  const emails = new Map(open.map(({ id, email }) => [id, email]));
  const wanted = new Map(choices.map((choice) => [`${choice.personId} ${choice.kind}`, choice.wanted]));
  return (personId, kind) => {
    const email = emails.get(personId);
    return email === undefined
      ? undefined
      : { address: isMailed(kind, wanted.get(`${personId} ${kind}`)) ? email : null };
  };
}

/** Made once for each message: a mail that arrives twice can be told by it. */
function newMessageId(): string {
  return `<${randomUUID()}@${env().MAIL_FROM.split("@")[1]}>`;
}
