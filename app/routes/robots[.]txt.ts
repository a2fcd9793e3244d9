import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";

export function loader() {
  const body = [
    "User-agent: *",
    `Disallow: ${paths.search()}`,
    `Disallow: ${paths.report()}`,
    `Disallow: ${paths.helpful()}`,
    "",
    `Sitemap: ${siteOrigin()}/sitemap.xml`,
    "",
  ].join("\n");
  return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
