import { and, asc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { formatDay } from "~/lib/format";
import { paths } from "~/lib/paths";
import { db, type Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { events, outgoing } from "~db/schema/kernel";
import { write } from "../deliver.server";
import { DIGEST } from "../kinds";
import { digestWords as words } from "./words";

/** People told in one transaction. */
const AT_ONCE = 200;

/**
 * The job `digests.make`: one mail for each person of the messages whose hour has come, some people at a time. What a process that was
 * killed has left undone is found again by the next: the rows themselves say what is due.
 */
export async function makeDigests(now = new Date()): Promise<number> {
  let made = 0;
  for (;;) {
    const some = await db.transaction((tx) => makeSome(tx, now));
    made += some;
    if (some < AT_ONCE) return made;
  }
}

async function makeSome(tx: Tx, now: Date): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('digests', 0))`);
  const isDue = and(lte(outgoing.digestAt, now), isNull(outgoing.digestId));
  const due = await tx
    .selectDistinct({ personId: outgoing.personId })
    .from(outgoing)
    .where(isDue)
    .orderBy(asc(outgoing.personId))
    .limit(AT_ONCE);
  const personIds = due.flatMap(({ personId }) => personId ?? []);
  if (!personIds.length) return 0;
  const rows = await tx
    .select({ id: outgoing.id, personId: outgoing.personId, email: people.email })
    .from(outgoing)
    .innerJoin(people, eq(people.id, outgoing.personId))
    .where(and(isDue, inArray(outgoing.personId, personIds)))
    .orderBy(asc(outgoing.id));
  const [event] = await tx.insert(events).values({ name: "digest.made", payload: {} }).returning({ id: events.id });
  for (const personId of personIds) await tellOne(tx, event?.id ?? 0, personId, rows, now);
  return personIds.length;
}

interface Due {
  id: number;
  personId: number | null;
  email: string | null;
}

/** Closed accounts have no address: their messages wait for nobody. */
async function tellOne(tx: Tx, eventId: number, personId: number, rows: readonly Due[], now: Date): Promise<void> {
  const own = rows.filter((row) => row.personId === personId);
  const ids = own.map(({ id }) => id);
  const email = own[0]?.email;
  const [digestId = 0] = email
    ? await write(tx, eventId, [
        {
          kind: DIGEST,
          to: { address: email, personId },
          subject: words.subject(ids.length, formatDay(now)),
          paragraphs: [],
          action: { label: words.label, href: paths.notifications() },
          reason: words.reason,
          digest: ids,
        },
      ])
    : [];
  await tx
    .update(outgoing)
    .set({ digestId: digestId || sql`0` })
    .where(inArray(outgoing.id, ids));
}
