import { sql } from "drizzle-orm";
import { listEntries } from "~/features/content/queries.server";
import { formatDateTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import { xml } from "~/lib/xml";
import { serviceLabels } from "./labels";
import { messages } from "./outages/messages";
import { listOutages, type Outage } from "./outages/queries.server";

const IN_FEED = 30;

interface FeedEntry {
  id: string;
  title: string;
  href: string;
  published: string;
  updated: string;
  summary: string;
}

/** Atom feed of the notices that everybody may read, and of outages; the newest first. */
export async function noticeFeed(title: string): Promise<string> {
  const origin = siteOrigin();
  const [notices, outages] = await Promise.all([
    listEntries("notice", { orderBy: sql`details ->> 'date' desc, id desc`, limit: IN_FEED }),
    listOutages(IN_FEED),
  ]);
  const entries = [
    ...notices.map((notice): FeedEntry => {
      const address = origin + paths.notice(notice.slug);
      const published = `${notice.details.date}T08:00:00Z`;
      const updated = `${notice.updatedOn}T08:00:00Z`;
      return { id: address, href: address, title: notice.title, summary: notice.summary, published, updated };
    }),
    ...outages.map((outage) => ofOutage(outage, origin)),
  ];
  entries.sort((a, b) => (a.published < b.published ? 1 : -1));
  const shown = entries.slice(0, IN_FEED);
  const updated = shown
    .map((entry) => entry.updated)
    .sort()
    .at(-1);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it">
<id>${xml(`${origin}/`)}</id>
<title>${xml(title)}</title>
<link rel="self" href="${xml(origin + paths.feed())}"/>
<link href="${xml(origin + paths.notices())}"/>
<author><name>ANPR Supporto</name></author>
<updated>${updated ?? "2016-07-01T08:00:00Z"}</updated>
${shown.map(entryXml).join("\n")}
</feed>
`;
}

function ofOutage({ id, service, text, startsAt, endsAt, changedAt }: Outage, origin: string): FeedEntry {
  const href = origin + paths.outages();
  const { span } = messages;
  const when = `${span.from(formatDateTime(startsAt))} ${endsAt ? span.to(formatDateTime(endsAt)) : span.open}`;
  return {
    id: `${href}#${id}`,
    href,
    title: `${serviceLabels[service]}: ${when}`,
    summary: text,
    published: changedAt.toISOString(),
    updated: changedAt.toISOString(),
  };
}

function entryXml({ id, title, href, published, updated, summary }: FeedEntry): string {
  return `<entry>
  <id>${xml(id)}</id>
  <title>${xml(title)}</title>
  <link href="${xml(href)}"/>
  <published>${published}</published>
  <updated>${updated}</updated>
  <summary>${xml(summary)}</summary>
</entry>`;
}
