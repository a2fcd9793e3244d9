import { listNotices } from "~/features/notices/queries.server";
import { messages } from "~/features/site/messages";
import { makeChoice } from "~/lib/choice";
import { route } from "~/lib/http/route.server";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import { xml } from "~/lib/xml";

const NOTICES_IN_FEED = 30;

/** Atom feed of the notices. */
export const loader = route(async () => {
  const origin = siteOrigin();
  const notices = await listNotices(makeChoice(), NOTICES_IN_FEED);
  const entries = notices.map((notice) => {
    const address = xml(origin + paths.notice(notice.slug));
    return `<entry>
  <id>${address}</id>
  <title>${xml(notice.title)}</title>
  <link href="${address}"/>
  <published>${notice.details.date}T08:00:00Z</published>
  <updated>${notice.updatedOn}T08:00:00Z</updated>
  <summary>${xml(notice.summary)}</summary>
</entry>`;
  });
  const updated =
    notices
      .map(({ updatedOn }) => updatedOn)
      .sort()
      .at(-1) ?? "2016-07-01";
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it">
<id>${xml(`${origin}/`)}</id>
<title>${xml(messages.feedTitle)}</title>
<link rel="self" href="${xml(origin + paths.feed())}"/>
<link href="${xml(origin + paths.notices())}"/>
<author><name>ANPR Supporto</name></author>
<updated>${updated}T08:00:00Z</updated>
${entries.join("\n")}
</feed>
`;
  return new Response(body, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
});
