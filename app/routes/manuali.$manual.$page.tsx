import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { GuidePage } from "~/features/manuals/components/GuidePage";
import { messages } from "~/features/manuals/messages";
import { readGuide } from "~/features/manuals/queries.server";
import { ToVerify } from "~/features/notices/components/ToVerify";
import { toVerifyFor } from "~/features/notices/touches/version.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice, url }) => ({
  choice,
  path: url.pathname,
  toVerify: toVerifyFor("guide", `${params.manual}/${params.page}`),
  ...(await readGuide(params.manual ?? "", params.page ?? "", choice)),
}));

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  return page ? pageMeta(page.guide.title, page.guide.summary, page.path) : [];
};

export default function Guide() {
  const data = useDocument<typeof loader>();
  const { manual, parent, guide, choice } = data;
  const breadcrumb = [
    { label: messages.title, href: paths.manuals() },
    { label: manual.title, href: paths.manual(manual.slug) },
    ...(parent ? [{ label: parent.title, href: paths.guide(manual.slug, parent.slug) }] : []),
    { label: guide.title },
  ];
  return (
    <Page section="manuali" choice={choice} breadcrumb={breadcrumb}>
      <ToVerify version={data.toVerify} choice={data.choice} />
      <GuidePage {...data} />
    </Page>
  );
}
