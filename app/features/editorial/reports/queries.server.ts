import { aliasedTable, and, asc, desc, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { canReadReports } from "~/features/accounts/policy";
import { entryPath } from "~/features/content/addresses";
import { filesOf } from "~/features/uploads/attach.server";
import { NotFound } from "~/lib/errors";
import { type KeysetPage, keysetPage } from "~/lib/keyset";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { entries } from "~db/schema/content";
import { helpfulVotes, suggestions } from "~db/schema/feedback";
import { comuni } from "~db/schema/registry";
import type { Position, View } from "./views";

const PAGE_SIZE = 25;

export interface ReportRow {
  id: number;
  path: string;
  body: string;
  createdAt: Date;
  handledAt: Date | null;
  /** Null: did not ask for an answer. The name is null once the account is closed. */
  writer: { name: string | null; comune: string | null } | null;
  files: number;
}

export interface CommentRow {
  id: number;
  path: string;
  body: string;
  createdAt: Date;
  helpful: boolean;
}

export type PageOf<Row> = KeysetPage<Row, number>;

const handler = aliasedTable(people, "handler");

const reportColumns = {
  id: suggestions.id,
  path: suggestions.path,
  body: suggestions.body,
  createdAt: suggestions.createdAt,
  handledAt: suggestions.handledAt,
  personId: suggestions.personId,
  writerName: people.name,
  comune: comuni.name,
  answer: suggestions.answer,
  handledBy: handler.name,
};

function reports() {
  return db
    .select(reportColumns)
    .from(suggestions)
    .leftJoin(people, eq(people.id, suggestions.personId))
    .leftJoin(comuni, eq(comuni.id, suggestions.comuneId))
    .leftJoin(handler, eq(handler.id, suggestions.handledBy))
    .$dynamic();
}

const writerOf = ({
  personId,
  writerName,
  comune,
}: {
  personId: number | null;
  writerName: string | null;
  comune: string | null;
}) => (personId === null ? null : { name: writerName, comune });

/** Reports to be read or closed, newest first. */
export async function listReports(view: "aperte" | "chiuse", position: Position | null): Promise<PageOf<ReportRow>> {
  const found = await reports()
    .where(
      and(
        view === "aperte" ? isNull(suggestions.handledAt) : isNotNull(suggestions.handledAt),
        position ? beyond(suggestions.id, position) : undefined,
      ),
    )
    .orderBy(position?.direction === "before" ? asc(suggestions.id) : desc(suggestions.id))
    .limit(PAGE_SIZE + 1);
  const page = pageOf(found, position);
  const attached = await filesOf(
    "report",
    page.rows.map(({ id }) => id),
  );
  const rows = page.rows.map(({ id, path, body, createdAt, handledAt, ...row }) => {
    const files = attached.filter(({ ownerId }) => ownerId === id).length;
    return { id, path, body, createdAt, handledAt, writer: writerOf(row), files };
  });
  return { ...page, rows };
}

/** What visitors added to their votes, newest first. */
export async function listComments(position: Position | null): Promise<PageOf<CommentRow>> {
  const found = await db
    .select({
      id: helpfulVotes.id,
      kind: entries.kind,
      slug: entries.slug,
      body: sql<string>`${helpfulVotes.comment}`,
      createdAt: helpfulVotes.createdAt,
      helpful: helpfulVotes.helpful,
    })
    .from(helpfulVotes)
    .innerJoin(entries, eq(entries.id, helpfulVotes.entryId))
    .where(and(isNotNull(helpfulVotes.comment), position ? beyond(helpfulVotes.id, position) : undefined))
    .orderBy(position?.direction === "before" ? asc(helpfulVotes.id) : desc(helpfulVotes.id))
    .limit(PAGE_SIZE + 1);
  const page = pageOf(found, position);
  return { ...page, rows: page.rows.map(({ kind, slug, ...row }) => ({ ...row, path: entryPath(kind, slug) })) };
}

/** How many each view holds. */
export async function countReports(): Promise<Record<View, number>> {
  const [aperte, chiuse, commenti] = await Promise.all([
    db.$count(suggestions, isNull(suggestions.handledAt)),
    db.$count(suggestions, isNotNull(suggestions.handledAt)),
    db.$count(helpfulVotes, isNotNull(helpfulVotes.comment)),
  ]);
  return { aperte, chiuse, commenti };
}

/** One report with its files. Throws `NotFound`. */
export async function readReport(id: number) {
  const [found] = await reports().where(eq(suggestions.id, id));
  if (!found) throw new NotFound();
  const files = await filesOf("report", [id]);
  return { ...found, writer: writerOf(found), files: files.map(({ id, name, bytes }) => ({ id, name, bytes })) };
}

export type Report = Awaited<ReturnType<typeof readReport>>;

/** The report for who wrote it and signed it; for anybody else there is none. */
export async function readOwnReport(actor: Actor, id: number): Promise<Report> {
  const report = await readReport(id);
  if (report.personId !== actor.personId) throw new NotFound();
  return report;
}

/** Whether the files of a report are for this reader: who handles reports, and who wrote and signed it. */
export async function mayReadReportFiles(actor: Actor, id: number): Promise<boolean> {
  if (canReadReports(actor)) return true;
  const [report] = await db.select({ personId: suggestions.personId }).from(suggestions).where(eq(suggestions.id, id));
  return report?.personId === actor.personId;
}

type IdColumn = typeof suggestions.id | typeof helpfulVotes.id;

const beyond = (column: IdColumn, { direction, id }: Position) =>
  direction === "after" ? lt(column, id) : gt(column, id);

const pageOf = <Row extends { id: number }>(found: Row[], position: Position | null): PageOf<Row> =>
  keysetPage(found, PAGE_SIZE, position?.direction, ({ id }) => id);
