import { entryPath } from "~/features/content/addresses";
import { allEntries } from "~/features/content/queries.server";
import { threadAddresses } from "~/features/forum/list/list.server";
import { route } from "~/lib/http/route.server";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import { xml } from "~/lib/xml";
import { FORUM_CATEGORIES } from "~db/enums";

const LISTS = [
  paths.home(),
  paths.manuals(),
  paths.faqList(),
  paths.codes(),
  paths.conferences(),
  paths.forum(),
  ...FORUM_CATEGORIES.map((category) => paths.forumCategory(category)),
  paths.documents(),
  paths.videos(),
  paths.notices(),
  paths.comuni(),
  paths.progress(),
];

export const loader = route(async () => {
  const origin = siteOrigin();
  const texts = (await allEntries()).map(({ kind, slug, updatedOn }) => ({ path: entryPath(kind, slug), updatedOn }));
  const threads = await threadAddresses();
  const all = [...LISTS.map((path) => ({ path, updatedOn: null })), ...texts, ...threads];
  const lines = all.map(({ path, updatedOn }) => {
    const date = updatedOn ? `<lastmod>${updatedOn}</lastmod>` : "";
    return `<url><loc>${xml(origin + path)}</loc>${date}</url>`;
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join("\n")}
</urlset>
`;
  return new Response(body, { headers: { "content-type": "application/xml; charset=utf-8" } });
});
