import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import { xml } from "~/lib/xml";
import { db } from "~db/client.server";
import { people, vendors } from "~db/schema/accounts";
import { posts } from "~db/schema/forum";
import { comuni } from "~db/schema/registry";
import { categoryLabels } from "./labels";
import type { ThreadFilters } from "./list/filters";
import { listThreads } from "./list/list.server";
import { messages } from "./messages";
import { findThread } from "./thread/read.server";
import { speakerName } from "./voices";

const IN_FEED = 50;
const EXCERPT = 500;

/** Atom feed of a list: only what everybody may read, whoever asks. */
export async function listFeed(filters: ThreadFilters, self: string): Promise<string> {
  const { rows } = await listThreads({ ...filters, position: undefined }, { actor: null }, IN_FEED);
  const origin = siteOrigin();
  const title = filters.category ? `${messages.title}: ${categoryLabels[filters.category]}` : messages.title;
  const entries = rows.map(({ id, slug, title: name, category, createdAt, lastPostAt, lastPostBy }) =>
    entry({
      address: origin + paths.thread(id, slug),
      title: name,
      author: lastPostBy,
      published: createdAt,
      updated: lastPostAt,
      summary: categoryLabels[category],
    }),
  );
  return feed({ self: origin + self, page: origin + paths.forum(), title, entries, updated: rows[0]?.lastPostAt });
}

/** Atom feed of the messages of a thread everybody may read, newest last. Throws `NotFound` for any other. */
export async function threadFeed(id: number): Promise<string> {
  const thread = await findThread(null, id);
  const rows = await db
    .select({
      number: posts.number,
      role: posts.role,
      plain: posts.plain,
      createdAt: posts.createdAt,
      editedAt: posts.editedAt,
      comuneName: comuni.name,
      vendorName: vendors.name,
      isClosed: sql<boolean>`${people.closedAt} is not null`,
    })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.authorId))
    .leftJoin(comuni, eq(comuni.id, posts.comuneId))
    .leftJoin(vendors, eq(vendors.id, posts.vendorId))
    .where(and(eq(posts.threadId, id), isNull(posts.hiddenAt)))
    .orderBy(asc(posts.number))
    .limit(500);
  const origin = siteOrigin();
  const entries = rows.slice(-IN_FEED).map((post) =>
    entry({
      address: origin + paths.post(id, thread.slug, post.number),
      title: thread.title,
      author: speakerName(post),
      published: post.createdAt,
      updated: post.editedAt ?? post.createdAt,
      summary: post.plain.slice(0, EXCERPT),
    }),
  );
  const page = origin + paths.thread(id, thread.slug);
  return feed({ self: origin + paths.threadFeed(id), page, title: thread.title, entries, updated: thread.lastPostAt });
}

interface Entry {
  address: string;
  title: string;
  author: string;
  published: Date;
  updated: Date;
  summary: string;
}

function entry({ address, title, author, published, updated, summary }: Entry): string {
  return `<entry>
  <id>${xml(address)}</id>
  <title>${xml(title)}</title>
  <link href="${xml(address)}"/>
  <author><name>${xml(author)}</name></author>
  <published>${published.toISOString()}</published>
  <updated>${updated.toISOString()}</updated>
  <summary>${xml(summary)}</summary>
</entry>`;
}

function feed({
  self,
  page,
  title,
  entries,
  updated,
}: {
  self: string;
  page: string;
  title: string;
  entries: string[];
  updated?: Date;
}) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it">
<id>${xml(self)}</id>
<title>${xml(title)}</title>
<link rel="self" href="${xml(self)}"/>
<link href="${xml(page)}"/>
<author><name>ANPR Supporto</name></author>
<updated>${(updated ?? new Date("2016-07-01T08:00:00Z")).toISOString()}</updated>
${entries.join("\n")}
</feed>
`;
}
