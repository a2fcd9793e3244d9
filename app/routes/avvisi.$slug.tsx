import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { NoticePage } from "~/features/notices/components/NoticePage";
import { messages } from "~/features/notices/messages";
import { readNotice } from "~/features/notices/queries.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice, url }) => ({
  choice,
  path: url.pathname,
  ...(await readNotice(params.slug ?? "", choice)),
}));

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  return page ? pageMeta(page.notice.title, page.notice.summary, page.path) : [];
};

export default function Notice() {
  const data = useDocument<typeof loader>();
  const breadcrumb = [{ label: messages.title, href: paths.notices() }, { label: data.notice.title }];
  return (
    <Page section="avvisi" choice={data.choice} breadcrumb={breadcrumb}>
      <NoticePage {...data} />
    </Page>
  );
}
