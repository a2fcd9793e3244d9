import { and, eq, type SQL, sql } from "drizzle-orm";
import { enqueue } from "~/features/jobs/enqueue.server";
import { formatSpan } from "~/lib/format";
import { renderInWorker } from "~/lib/markdown/pool.server";
import { paths } from "~/lib/paths";
import type { Tx } from "~db/client.server";
import { conferences } from "~db/schema/conferences";

/** Whether everybody may find it, now: meetings are only for who is called to them, and nobody looks for what is over. */
const isFound = sql<boolean>`${conferences.state} = 'published' and not ${conferences.isByInvitation} and ${conferences.endsAt} > now()`;

const ofSeries = (tx: Tx, where: SQL) =>
  tx
    .select({
      id: conferences.id,
      title: conferences.title,
      agenda: conferences.agenda,
      stages: conferences.stages,
      modalities: conferences.modalities,
      topics: conferences.topics,
      startsAt: conferences.startsAt,
      endsAt: conferences.endsAt,
      updatedOn: sql<string>`(${conferences.changedAt} at time zone 'Europe/Rome')::date::text`,
      isFound,
    })
    .from(conferences)
    .where(where)
    .orderBy(conferences.startsAt, conferences.id);

type Row = Awaited<ReturnType<typeof ofSeries>>[number];

/**
 * What search knows of a conference, and of all others of its series: only the next date of a series is found, its page names those
 * after it. `document` is undefined for one that is not found.
 */
export async function conferenceDocuments(tx: Tx, id: number) {
  const [one] = await tx.select({ seriesId: conferences.seriesId }).from(conferences).where(eq(conferences.id, id));
  if (!one) return [];
  const rows = await ofSeries(
    tx,
    one.seriesId === null ? eq(conferences.id, id) : eq(conferences.seriesId, one.seriesId),
  );
  const next = rows.find((row) => row.isFound);
  return Promise.all(
    rows.map(async (row) => ({ id: row.id, document: row === next ? await documentOf(row) : undefined })),
  );
}

async function documentOf({ id, agenda, startsAt, endsAt, isFound: _, ...shown }: Row) {
  const { sections } = await renderInWorker(agenda, { profile: "user", idPrefix: "p-" });
  return { ...shown, path: paths.conference(id), context: formatSpan(startsAt, endsAt), sections };
}

/** Has search look at a published conference again: now, and when it is over. */
export async function reindexConference(tx: Tx, id: number): Promise<void> {
  const [row] = await tx
    .select({ endsAt: conferences.endsAt })
    .from(conferences)
    .where(and(eq(conferences.id, id), sql`${conferences.publishedAt} is not null`));
  if (!row) return;
  const key = `search.index conference ${id}`;
  await enqueue(tx, "search.index", { kind: "conference", id }, { key });
  await enqueue(tx, "search.index", { kind: "conference", id }, { key: `${key} over`, runAt: row.endsAt });
}
