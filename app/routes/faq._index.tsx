import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { FaqList } from "~/features/faq/components/FaqList";
import { messages } from "~/features/faq/messages";
import { listFaq } from "~/features/faq/queries.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";
import { TOPICS } from "~db/enums";

export const loader = document(async ({ choice, url }) => {
  const topic = TOPICS.find((known) => known === url.searchParams.get("argomento")) ?? null;
  return { choice, topic, questions: await listFaq(choice, topic ?? undefined) };
});

export const meta: MetaFunction = () => pageMeta(messages.title, messages.lead, paths.faqList());

export default function Faq() {
  const data = useDocument<typeof loader>();
  return (
    <Page section="faq" choice={data.choice} breadcrumb={[{ label: messages.title }]}>
      <FaqList {...data} />
    </Page>
  );
}
