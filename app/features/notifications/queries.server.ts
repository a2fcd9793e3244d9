import { and, desc, eq, gt, isNotNull, lt } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { db } from "~db/client.server";
import { outgoing } from "~db/schema/kernel";
import { comuni } from "~db/schema/registry";
import { messageBody } from "./message";
import { forPresentMembers } from "./still-for.server";

const PAGE = 20;

/** Where a page begins: after (older than) or before (newer than) a message. */
export interface Position {
  dopo?: number;
  prima?: number;
}

export interface Notification {
  id: number;
  subject: string;
  /** Empty once the text is no longer kept. */
  paragraphs: string[];
  comuneName: string | null;
  createdAt: Date;
  isRead: boolean;
}

export interface NotificationsPage {
  items: Notification[];
  previous: number | null;
  next: number | null;
}

/** Messages a person sees on the site: their own, and of comuni only while they belong there. */
export const shownTo = (personId: number) =>
  and(eq(outgoing.personId, personId), isNotNull(outgoing.href), forPresentMembers);

/** One page of a person's messages, newest first. */
export async function notificationsPage({ personId }: Actor, { dopo, prima }: Position): Promise<NotificationsPage> {
  const isBackward = prima !== undefined;
  const from = isBackward ? gt(outgoing.id, prima) : dopo === undefined ? undefined : lt(outgoing.id, dopo);
  const found = await db
    .select({
      id: outgoing.id,
      subject: outgoing.subject,
      body: outgoing.body,
      comuneName: comuni.name,
      createdAt: outgoing.createdAt,
      readAt: outgoing.readAt,
    })
    .from(outgoing)
    .leftJoin(comuni, eq(comuni.id, outgoing.comuneId))
    .where(and(shownTo(personId), from))
    .orderBy(isBackward ? outgoing.id : desc(outgoing.id))
    .limit(PAGE + 1);
  const hasMore = found.length > PAGE;
  const rows = isBackward ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const items = rows.map(({ body, readAt, ...row }) => ({
    ...row,
    paragraphs: paragraphsOf(body),
    isRead: readAt !== null,
  }));
  const hasNewer = isBackward ? hasMore : dopo !== undefined;
  const hasOlder = isBackward || hasMore;
  return {
    items,
    previous: (hasNewer && items[0]?.id) || null,
    next: (hasOlder && items.at(-1)?.id) || null,
  };
}

function paragraphsOf(body: unknown): string[] {
  const parsed = messageBody.safeParse(body);
  return parsed.success ? parsed.data.paragraphs : [];
}

/** The position of an address; what is not one is the first page. */
export function readPosition(params: URLSearchParams): Position {
  const number = (name: string) => {
    const text = params.get(name) ?? "";
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  };
  const dopo = number("dopo");
  return dopo === undefined ? { prima: number("prima") } : { dopo };
}
