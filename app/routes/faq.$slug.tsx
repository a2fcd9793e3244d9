import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { FaqPage } from "~/features/faq/components/FaqPage";
import { messages } from "~/features/faq/messages";
import { readFaq } from "~/features/faq/queries.server";
import { ToVerify } from "~/features/notices/components/ToVerify";
import { toVerifyFor } from "~/features/notices/touches/version.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice, url }) => ({
  choice,
  path: url.pathname,
  toVerify: toVerifyFor("faq", params.slug ?? ""),
  ...(await readFaq(params.slug ?? "", choice)),
}));

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  return page ? pageMeta(page.faq.title, page.faq.summary, page.path) : [];
};

export default function Question() {
  const data = useDocument<typeof loader>();
  const breadcrumb = [{ label: messages.title, href: paths.faqList() }, { label: data.faq.title }];
  return (
    <Page section="faq" choice={data.choice} breadcrumb={breadcrumb}>
      <ToVerify version={data.toVerify} />
      <FaqPage {...data} />
    </Page>
  );
}
