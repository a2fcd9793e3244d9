import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { FromThread } from "~/features/editorial/from-thread/FromThread";
import { publicThread } from "~/features/editorial/from-thread/public-thread.server";
import { FaqPage } from "~/features/faq/components/FaqPage";
import { messages } from "~/features/faq/messages";
import { readFaq } from "~/features/faq/queries.server";
import { ToVerify } from "~/features/notices/components/ToVerify";
import { toVerifyFor } from "~/features/notices/touches/version.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice, url }) => {
  const page = await readFaq(params.slug ?? "", choice);
  const { threadId } = page.faq;
  const origin = threadId === null ? null : await publicThread(threadId);
  const toVerify = toVerifyFor("faq", params.slug ?? "");
  return { choice, path: url.pathname, origin, toVerify, ...page };
});

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  return page ? pageMeta(page.faq.title, page.faq.summary, page.path) : [];
};

export default function Question() {
  const data = useDocument<typeof loader>();
  const breadcrumb = [{ label: messages.title, href: paths.faqList() }, { label: data.faq.title }];
  return (
    <Page section="faq" choice={data.choice} breadcrumb={breadcrumb}>
      <ToVerify version={data.toVerify} choice={data.choice} />
      <FaqPage {...data}>
        <FromThread thread={data.origin} choice={data.choice} />
      </FaqPage>
    </Page>
  );
}
