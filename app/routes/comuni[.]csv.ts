import { stageFilter } from "~/features/plan/queries.server";
import { comuniCsv } from "~/features/registry/export.server";
import { readFilters } from "~/features/registry/filters";
import { listPlaces } from "~/features/registry/places.server";
import { etagOf, isSameAs } from "~/lib/http/respond.server";
import { route } from "~/lib/http/route.server";

/** The filtered list of comuni as a file; a reader who has the same file gets no second copy. */
export const loader = route(async ({ request, url }) => {
  const filters = readFilters(url.searchParams, await listPlaces(), stageFilter(url.searchParams));
  const { name, body } = await comuniCsv(filters);
  const etag = etagOf(Buffer.from(body));
  const headers = { etag, "cache-control": "no-cache", vary: "accept-encoding" };
  if (isSameAs(request.headers.get("if-none-match") ?? undefined, etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
});
