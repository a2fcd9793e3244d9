import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { ForumPage } from "~/features/forum/list/components/ForumPage";
import { readFilters } from "~/features/forum/list/filters";
import { forumPage } from "~/features/forum/list/page.server";
import { messages } from "~/features/forum/messages";
import { readerOf } from "~/features/forum/visitor.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async (args) => {
  const { url, choice } = args;
  return { choice, ...(await forumPage(await readerOf(args), readFilters(url.searchParams), choice)) };
});

export const meta: MetaFunction = () => pageMeta(messages.title, messages.lead, paths.forum());

export default function Forum() {
  const data = useDocument<typeof loader>();
  return (
    <Page section="forum" choice={data.choice} breadcrumb={[{ label: messages.title }]}>
      <ForumPage {...data} />
    </Page>
  );
}
