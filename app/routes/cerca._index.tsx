import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { readerOf } from "~/features/forum/visitor.server";
import { SearchPage } from "~/features/search/components/SearchPage";
import { searchEngine } from "~/features/search/engine.server";
import { keepSearch } from "~/features/search/log/log.server";
import { messages } from "~/features/search/messages";
import { canSeeWhy } from "~/features/search/policy";
import { readerFor } from "~/features/search/reader.server";
import { readSearch } from "~/features/search/schema";
import { documentOf, useDocument } from "~/lib/http/document";
import { countRequest } from "~/lib/http/rate-limit.server";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";

export const loader = document(async ({ url, choice, context }) => {
  const asked = readSearch(url.searchParams);
  if (!asked.text) return { choice, asked, results: null, showsWhy: false };
  await countRequest("search", context.address);
  const actor = await readerOf({ context });
  const reader = await readerFor(actor, asked);
  const results = await searchEngine(actor).search({ ...asked, reader });
  await keepSearch({ ...asked, reader }, results.total, actor);
  return { choice, asked, reader, results, showsWhy: canSeeWhy(actor) };
});

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  return [...pageMeta(page?.asked.text ? messages.titleFor(page.asked.text) : messages.title), noIndex];
};

export default function Search() {
  const { choice, ...search } = useDocument<typeof loader>();
  return (
    <Page section="cerca" choice={choice} breadcrumb={[{ label: messages.title }]} hideSearch>
      <SearchPage choice={choice} {...search} />
    </Page>
  );
}
