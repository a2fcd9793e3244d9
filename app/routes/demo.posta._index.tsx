import type { MetaFunction } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { Pager } from "~/components/navigation/Pager";
import { MailList } from "~/features/demo/mailbox/MailList";
import { demoMailbox } from "~/features/demo/mailbox/mailbox.server";
import { messages } from "~/features/demo/mailbox/messages";
import { messages as previews } from "~/features/demo/previews/messages";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ url, choice, context }) => {
  context.keepNothing();
  const after = url.searchParams.get("dopo") ?? "";
  return { choice, after, ...(await demoMailbox(after)) };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function DemoMailbox() {
  const { choice, after, mails, next } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <PageHead title={messages.title} lead={messages.lead} />
      <p>
        <a href={paths.demoMailbox()}>{messages.reload}</a> · <a href={paths.mailPreviews()}>{previews.link}</a>
      </p>
      {mails.length ? <MailList mails={mails} /> : <Callout title={messages.empty}>{messages.emptyText}</Callout>}
      <Pager previousHref={after ? paths.demoMailbox() : null} nextHref={next && paths.demoMailbox({ dopo: next })} />
    </Page>
  );
}
