import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { enqueue } from "~/features/jobs/enqueue.server";
import type { EventPayloads } from "~/features/jobs/events";
import type { JobPayloads } from "~/features/jobs/payloads";
import { publish } from "~/lib/live/publish.server";
import { mailDomain } from "~/lib/mail/domain.server";
import { db, type Tx } from "~db/client.server";
import type { MailMode } from "~db/enums";
import { mailPreferences, people } from "~db/schema/accounts";
import { events, outgoing } from "~db/schema/kernel";
import { digestAt } from "./digest/when";
import { isKind, isShownAtOnce, type Kind, modeOf, soonest } from "./kinds";
import type { Message, MessageBody } from "./message";
import { isEventName, partOf } from "./rules.server";

/**
 * The job `events.deliver`: one row of `outgoing` for each recipient of an event, and a mail where one is wanted, in one
 * transaction; what is told to very many, part by part, each with the job of the next one. Run again, it adds nothing.
 */
export async function deliverEvent({ eventId, after = 0 }: JobPayloads["events.deliver"]): Promise<void> {
  await db.transaction(async (tx) => {
    const [event] = await tx.select().from(events).where(eq(events.id, eventId));
    if (!event) return;
    if (!isEventName(event.name)) throw new Error("an event without a rule");
    // `emit` has written it with the type of its name.
    const payload = event.payload as unknown as EventPayloads[typeof event.name];
    const { messages, next } = await partOf(tx, event.name, payload, after);
    await write(tx, eventId, messages);
    if (next !== null) await enqueue(tx, "events.deliver", { eventId, after: next });
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
  const mails = added.flatMap(({ id, address, digestAt: later }) => (address && !later ? [id] : []));
  await send(tx, mails);
  await tellOpenPages(tx, added);
  return added.map(({ id }) => id);
}

/** Rows of one INSERT: a statement takes 65,535 parameters, and what happens to all comuni at once is told to thousands. */
const SLICE = 2_000;

type Added = Pick<typeof outgoing.$inferSelect, "id" | "address" | "personId" | "href" | "digestAt" | "kind">;

function insert(tx: Tx, rows: (typeof outgoing.$inferInsert)[]): Promise<Added[]> {
  const { id, address, personId, href, digestAt: later, kind } = outgoing;
  return tx
    .insert(outgoing)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id, address, personId, href, digestAt: later, kind });
}

/** Beyond this many, mails are one job for each hundred, and wait behind those that somebody is waiting for. */
const FEW = 20;
const AT_ONCE = 100;
const BEHIND_OTHERS = 10;

async function send(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length <= FEW) {
    for (const outgoingId of ids) await enqueue(tx, "mail.send", { outgoingId });
    return;
  }
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const outgoingIds = ids.slice(from, from + AT_ONCE);
    await enqueue(tx, "mail.send-many", { outgoingIds }, { priority: BEHIND_OTHERS });
  }
}

async function tellOpenPages(tx: Tx, added: readonly Added[]): Promise<void> {
  const told = added.filter((row): row is Added & { personId: number } => row.personId !== null && row.href !== null);
  const idsOf = (rows: typeof told) => rows.map(({ personId }) => personId);
  const urgent = idsOf(told.filter(({ kind }) => isKind(kind) && isShownAtOnce(kind)));
  if (told.length) await publish(tx, { topic: "unread", audience: { people: idsOf(told) } });
  if (urgent.length) await publish(tx, { topic: "notice", audience: { people: urgent } });
}

type MailboxOf = (personId: number, kind: Kind) => { email: string | null; chosen: MailMode | undefined } | undefined;

function rowOf(message: Message, mailboxOf: MailboxOf) {
  if (!("href" in message)) {
    const { kind, subject, to, ...body } = message;
    return { kind, subject, body: body satisfies MessageBody, personId: to.personId ?? null, address: to.address };
  }
  const { kind, subject, to, href, modes = [null], ...body } = message;
  const { personId, comuneId = null } = to;
  const mailbox = mailboxOf(personId, kind);
  if (!mailbox) return undefined;
  const mode = soonest(modes.map((ofThing) => modeOf(kind, ofThing ?? mailbox.chosen)));
  const address = mode === "subito" ? mailbox.email : null;
  const shared = { kind, subject, body: body satisfies MessageBody, personId, comuneId, href };
  return { ...shared, address, digestAt: digestAt(mode) };
}

/** Where each person gets mails, and what they have chosen; undefined for accounts that are closed. */
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
  const chosen = new Map(choices.map((choice) => [`${choice.personId} ${choice.kind}`, choice.mode]));
  return (personId, kind) => {
    const email = emails.get(personId);
    return email === undefined ? undefined : { email, chosen: chosen.get(`${personId} ${kind}`) };
  };
}

/** Made once for each message: a mail that arrives twice can be told by it. */
function newMessageId(): string {
  return `<${randomUUID()}@${mailDomain()}>`;
}
