import { sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import type { Actor } from "../../actor";
import { endSession, IDLE_HOURS, type SignInMethod } from "../../session.server";
import { countForm } from "../person-limit.server";
import { messages } from "./messages";

const PAST = 20;

export interface SignInRow {
  id: number;
  device: string;
  method: SignInMethod;
  createdAt: Date;
  lastSeenAt: Date;
  /** Null once the time it is kept for has passed. */
  address: string | null;
  /** Null while it is open, and for one that has expired by itself. */
  endedAt: Date | null;
  isOpen: boolean;
}

interface Row extends Record<string, unknown> {
  id: number;
  device: string;
  method: SignInMethod;
  createdAt: string;
  lastSeenAt: string;
  address: string | null;
  endedAt: string | null;
  isOpen: boolean;
}

/** Complete sign-ins of a person, newest first: all that are open, and the last that are over. */
export async function signInsOf(personId: number): Promise<{ open: SignInRow[]; past: SignInRow[] }> {
  const rows = await db.execute<Row>(sql`
    with own as (
      select id::int, device, method, created_at "createdAt", last_seen_at "lastSeenAt", address, ended_at "endedAt",
        ended_at is null and expires_at > now()
          and last_seen_at > now() - ${`${IDLE_HOURS} hours`}::interval "isOpen"
      from sessions where person_id = ${personId} and completed_at is not null)
    (select * from own where "isOpen")
    union all
    (select * from own where not "isOpen" order by "createdAt" desc limit ${PAST})
    order by "createdAt" desc, id desc`);
  const all = rows.map(
    (row): SignInRow => ({
      ...row,
      createdAt: new Date(row.createdAt),
      lastSeenAt: new Date(row.lastSeenAt),
      endedAt: row.endedAt === null ? null : new Date(row.endedAt),
    }),
  );
  return { open: all.filter(({ isOpen }) => isOpen), past: all.filter(({ isOpen }) => !isOpen) };
}

/** Ends one open sign-in of the person. Throws `NotFound` for one that is over, is another person's or does not exist. */
export async function endSignIn(actor: Actor, given: FormDataEntryValue | undefined, address: string): Promise<void> {
  await countForm(actor);
  const { open } = await signInsOf(actor.personId);
  const session = open.find(({ id }) => String(id) === given);
  if (!session) throw new NotFound(messages.gone);
  await db.transaction(async (tx) => {
    await endSession(tx, session.id);
    const subject = { kind: "session", id: session.id } as const;
    await audit(tx, { personId: actor.personId, action: "account.signed-out", subject, address });
  });
}
