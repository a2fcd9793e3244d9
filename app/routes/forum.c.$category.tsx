import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { categoryHints, categoryLabels } from "~/features/forum/labels";
import { ForumPage } from "~/features/forum/list/components/ForumPage";
import { readFilters } from "~/features/forum/list/filters";
import { forumPage } from "~/features/forum/list/page.server";
import { messages } from "~/features/forum/messages";
import { readerOf } from "~/features/forum/visitor.server";
import { NotFound } from "~/lib/errors";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async (args) => {
  const { params, url, choice } = args;
  const filters = readFilters(url.searchParams, params.category);
  const { category } = filters;
  if (category !== params.category || !category) throw new NotFound();
  return { choice, category, ...(await forumPage(await readerOf(args), filters, choice)) };
});

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  if (!page) return [];
  const { category } = page;
  return pageMeta(
    `${categoryLabels[category]} - ${messages.title}`,
    categoryHints[category],
    paths.forumCategory(category),
  );
};

export default function ForumCategoryPage() {
  const { category, ...data } = useDocument<typeof loader>();
  const breadcrumb = [{ label: messages.title, href: paths.forum() }, { label: categoryLabels[category] }];
  return (
    <Page section="forum" choice={data.choice} breadcrumb={breadcrumb}>
      <ForumPage {...data} />
    </Page>
  );
}
