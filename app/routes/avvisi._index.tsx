import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { NoticeRows } from "~/features/notices/components/NoticeRows";
import { messages } from "~/features/notices/messages";
import { canWriteNotices } from "~/features/notices/policy";
import { listNotices } from "~/features/notices/queries.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths, withChoice } from "~/lib/paths";

export const loader = document(async ({ choice, context }) => {
  const signIn = await context.signIn();
  const canWrite = signIn?.state === "complete" && canWriteNotices(signIn.actor);
  return { choice, canWrite, notices: await listNotices(choice) };
});

export const meta: MetaFunction = () => pageMeta(messages.title, messages.lead, paths.notices());

export default function Notices() {
  const { choice, notices, canWrite } = useDocument<typeof loader>();
  return (
    <Page section="avvisi" choice={choice} breadcrumb={[{ label: messages.title }]}>
      <PageHead title={messages.title} lead={messages.lead}>
        <p className="small">
          <a href={paths.feed()} type="application/atom+xml">
            {messages.feed}
          </a>{" "}
          · <a href={withChoice(paths.outages(), choice)}>{messages.outages}</a>
        </p>
        {canWrite && (
          <p className="line">
            <a className="btn btn-primary" href={paths.newNotice()}>
              {messages.write}
            </a>
            <a href={paths.noticeDesk()}>{messages.manage}</a>
          </p>
        )}
      </PageHead>
      <NoticeRows notices={notices} choice={choice} level={2} />
    </Page>
  );
}
