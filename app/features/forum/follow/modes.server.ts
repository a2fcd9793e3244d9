import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { type Db, db } from "~db/client.server";
import { FOLLOW_KINDS, type FollowKind, type MailMode } from "~db/enums";
import { threads } from "~db/schema/forum";
import { follows } from "~db/schema/forum-readers";
import { readable } from "../reading.server";

export interface Followed {
  kind: FollowKind;
  key: string;
  /** A thread's; null for all else, and for a thread its follower cannot read any more. */
  title: string | null;
  slug: string | null;
  mode: MailMode | null;
}

const MOST = 200;

/** What a person follows, the newest last; of threads the title only while they may read them. */
export async function followsOf(actor: Actor): Promise<Followed[]> {
  const isTheirs = sql`${follows.kind} = 'thread' and ${threads.id}::text = ${follows.key}`;
  return db
    .select({ kind: follows.kind, key: follows.key, title: threads.title, slug: threads.slug, mode: follows.mode })
    .from(follows)
    .leftJoin(threads, and(isTheirs, readable(actor)))
    .where(eq(follows.personId, actor.personId))
    .orderBy(asc(follows.kind), asc(follows.createdAt), asc(follows.key))
    .limit(MOST);
}

interface Mode {
  kind: string;
  key: string;
  mode: MailMode | null;
}

/** When mails about things that a person follows go out; what they do not follow is passed over. */
export async function setFollowModes(tx: Db, personId: number, modes: readonly Mode[]): Promise<void> {
  for (const { kind, key, mode } of modes.slice(0, MOST)) {
    const known = FOLLOW_KINDS.find((name) => name === kind);
    if (known)
      await tx
        .update(follows)
        .set({ mode })
        .where(isOne(personId, known, key));
  }
}

/** Whatever a person follows whose mails go out together with others: none from now on. */
export async function turnOffFollowDigests(tx: Db, personId: number): Promise<void> {
  const inDigest = inArray(follows.mode, ["giornaliero", "settimanale"]);
  await tx
    .update(follows)
    .set({ mode: "mai" })
    .where(and(eq(follows.personId, personId), inDigest));
}

const isOne = (personId: number, kind: FollowKind, key: string) =>
  and(eq(follows.personId, personId), eq(follows.kind, kind), eq(follows.key, key));
