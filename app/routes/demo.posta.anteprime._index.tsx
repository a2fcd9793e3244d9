import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { messages as mailbox } from "~/features/demo/mailbox/messages";
import { messages } from "~/features/demo/previews/messages";
import { PreviewList } from "~/features/demo/previews/PreviewList";
import { previewList } from "~/features/demo/previews/previews.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ choice, context }) => {
  context.keepNothing();
  return { choice, kinds: previewList() };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function MailPreviews() {
  const { choice, kinds } = useDocument<typeof loader>();
  const breadcrumb = [{ label: mailbox.title, href: paths.demoMailbox() }, { label: messages.title }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.title} lead={messages.lead} />
      <PreviewList kinds={kinds} />
    </Page>
  );
}
