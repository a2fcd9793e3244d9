import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { MailView } from "~/features/demo/mailbox/MailView";
import { demoMail } from "~/features/demo/mailbox/mailbox.server";
import { messages } from "~/features/demo/mailbox/messages";
import { formatMoment } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice, context }) => {
  context.keepNothing();
  return { choice, mail: await demoMail(params.name ?? "") };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function DemoMail() {
  const { choice, mail } = useDocument<typeof loader>();
  const { to, subject, date, ...view } = mail;
  const crumbs = [{ label: messages.title, href: paths.demoMailbox() }, { label: subject }];
  return (
    <Page choice={choice} breadcrumb={crumbs}>
      <PageHead title={subject} lead={`${messages.to(to)}, ${formatMoment(date)}`} />
      <MailView {...view} />
    </Page>
  );
}
