import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { MailView } from "~/features/demo/mailbox/MailView";
import { messages as mailbox } from "~/features/demo/mailbox/messages";
import { messages } from "~/features/demo/previews/messages";
import { preview } from "~/features/demo/previews/previews.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice, context }) => {
  context.keepNothing();
  return { choice, mail: await preview(params.name ?? "") };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function MailPreview() {
  const { choice, mail } = useDocument<typeof loader>();
  const { name, subject, pieces, html, headers } = mail;
  const breadcrumb = [
    { label: mailbox.title, href: paths.demoMailbox() },
    { label: messages.title, href: paths.mailPreviews() },
    { label: subject },
  ];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={subject}>
        <p>
          <a href={paths.mailPreviewHtml(name)}>{messages.whole}</a>
        </p>
      </PageHead>
      <MailView pieces={pieces} html={html} headers={headers} />
    </Page>
  );
}
