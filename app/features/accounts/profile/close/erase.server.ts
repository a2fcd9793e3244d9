import { sql } from "drizzle-orm";
import { enqueue } from "~/features/jobs/enqueue.server";
import { fold } from "~/lib/text";
import type { Tx } from "~db/client.server";

interface Person {
  personId: number;
  name: string;
  email: string;
}

/** Every place where something of the person stands, in this feature and in others: nobody but this command sees all of them. */
export async function erase(tx: Tx, person: Person): Promise<void> {
  const { personId, email } = person;
  await tx.execute(sql`
    update people set email = null, name = null, password_hash = null, totp_secret = null, totp_enabled_at = null,
      totp_last_step = null, closed_at = now()
    where id = ${personId}`);
  await tx.execute(sql`update sessions set address = null, device = '' where person_id = ${personId}`);
  await tx.execute(sql`update audit_log set address = null where person_id = ${personId} and address is not null`);
  await tx.execute(sql`update suggestions set person_id = null where person_id = ${personId}`);
  await tx.execute(sql`update files set uploaded_by = null where uploaded_by = ${personId}`);
  await eraseMessages(tx, person);
  // Invitations that somebody sent by hand name the address, whether or not they were used; activations went to an office.
  await tx.execute(sql`
    update links set revoked_at = coalesce(revoked_at, now()), email = '', data = '{}'
    where person_id = ${personId} or (email = ${email} and purpose <> 'activation')`);
  for (const table of OWN) await tx.execute(sql`delete from ${sql.identifier(table)} where person_id = ${personId}`);
  await eraseSeats(tx, person);
  await tx.execute(sql`update threads set assignee_id = null where assignee_id = ${personId}`);
  await eraseMentions(tx, person);
}

/** Rows that are of use to the person alone. */
const OWN = [
  "recovery_codes",
  "identities",
  "known_devices",
  "mail_preferences",
  "parked_forms",
  "sheet_drafts",
  "forum_drafts",
  "follows",
  "thread_reads",
  "calendar_feeds",
  "notice_reads",
];

/** What they were told, read or not, by account or by mail: nothing of it is left to read or to send. */
async function eraseMessages(tx: Tx, { personId, email }: Person): Promise<void> {
  await tx.execute(sql`
    update outgoing set address = null, body = null, subject = '', href = null, read_at = coalesce(read_at, now())
    where person_id = ${personId} or address = ${email}`);
}

/**
 * Web-conferences they attended forget who it was. A seat still to come is as one offered and not accepted in time: the job of each
 * minute gives it to the next who waits.
 */
async function eraseSeats(tx: Tx, { email }: Person): Promise<void> {
  await tx.execute(sql`
    update conference_bookings b set state = 'offered', confirmed_at = null, offered_until = clock_timestamp()
    from conferences c where c.id = b.conference_id and c.starts_at > now() and b.state in ('confirmed', 'offered')
      and b.attendee_email = ${email}`);
  await tx.execute(sql`
    update conference_bookings set state = 'cancelled', cancelled_at = clock_timestamp()
    where state = 'waitlisted' and attendee_email = ${email}`);
  await tx.execute(sql`
    update conference_bookings set attendee_name = null, attendee_email = null where attendee_email = ${email}`);
  await tx.execute(sql`delete from conference_guests where email = ${email}`);
}

/** What stands in the place of a name that was written after `@`. */
const CLOSED = "@account.chiuso";

/** Others have named them in the forum as `@nome.cognome`: in texts, in what they were before, in drafts; search looks again. */
async function eraseMentions(tx: Tx, { name }: Person): Promise<void> {
  const handle = fold(name)
    .trim()
    .replace(/[^a-z0-9]+/g, ".");
  if (!handle) return;
  const mention = `(^|[^[:alnum:]_@./-])@${handle.replaceAll(".", "\\.")}(?![[:alnum:]_])`;
  const without = (column: string) =>
    sql`regexp_replace(${sql.identifier(column)}, ${mention}, ${`\\1${CLOSED}`}, 'gi')`;
  const changed = await tx.execute<{ id: string }>(sql`
    update posts set source = ${without("source")}, html = ${without("html")}, plain = ${without("plain")}
    where source ilike ${`%@${handle}%`} returning thread_id as id`);
  await tx.execute(sql`update post_revisions set source = ${without("source")} where source ilike ${`%@${handle}%`}`);
  await tx.execute(sql`
    update forum_drafts set fields = regexp_replace(fields::text, ${mention}, ${`\\1${CLOSED}`}, 'gi')::json
    where fields::text ilike ${`%@${handle}%`}`);
  // Others were told of those messages, with their first words.
  await tx.execute(sql`
    update outgoing set body = regexp_replace(body::text, ${mention}, ${`\\1${CLOSED}`}, 'gi')::jsonb
    where body::text ilike ${`%@${handle}%`}`);
  const threadIds = new Set(changed.map(({ id }) => Number(id)));
  for (const id of threadIds) await enqueue(tx, "search.forget", { kind: "thread", id });
}
