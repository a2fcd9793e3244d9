import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { TextBody } from "~/features/content/components/TextBody";
import { ManualPages } from "~/features/manuals/components/ManualList";
import { messages } from "~/features/manuals/messages";
import { readManual } from "~/features/manuals/queries.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice }) => ({
  choice,
  ...(await readManual(params.manual ?? "", choice)),
}));

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  return page ? pageMeta(page.manual.title, page.manual.summary, paths.manual(page.manual.slug)) : [];
};

export default function Manual() {
  const { choice, manual, html } = useDocument<typeof loader>();
  const breadcrumb = [{ label: messages.title, href: paths.manuals() }, { label: manual.title }];
  return (
    <Page section="manuali" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={manual.title} lead={manual.summary} />
      <TextBody html={html} />
      <ManualPages manual={manual} choice={choice} />
    </Page>
  );
}
