import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { DocumentPage } from "~/features/documents/components/DocumentPage";
import { messages } from "~/features/documents/messages";
import { readDocument } from "~/features/documents/queries.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice, url }) => ({
  choice,
  path: url.pathname,
  ...(await readDocument(params.slug ?? "", choice)),
}));

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  return page ? pageMeta(page.document.title, page.document.summary, page.path) : [];
};

export default function Document() {
  const data = useDocument<typeof loader>();
  const breadcrumb = [{ label: messages.title, href: paths.documents() }, { label: data.document.title }];
  return (
    <Page section="manuali" choice={data.choice} breadcrumb={breadcrumb}>
      <DocumentPage {...data} />
    </Page>
  );
}
