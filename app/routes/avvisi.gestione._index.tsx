import type { MetaFunction } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { Pager } from "~/components/navigation/Pager";
import { personal } from "~/features/accounts/guard.server";
import { Proposals } from "~/features/editorial/notices/components/Proposals";
import { openProposals } from "~/features/editorial/notices/proposals.server";
import { idOf } from "~/features/notices/find.server";
import { NoticeTable } from "~/features/notices/managing/components/NoticeTable";
import { noticeDesk } from "~/features/notices/managing/list.server";
import { messages } from "~/features/notices/managing/messages";
import { messages as listing } from "~/features/notices/messages";
import { canWriteNotices } from "~/features/notices/policy";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canWriteNotices, async ({ url, choice }) => {
  const after = idOf(url.searchParams.get("dopo") ?? "");
  const [desk, proposals] = await Promise.all([noticeDesk(after), after ? [] : openProposals()]);
  return { choice, after, proposals: proposals.map(({ origin, what }) => ({ origin, what })), ...desk };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function NoticeDesk() {
  const { choice, after, rows, next, proposals } = useDocument<typeof loader>();
  const breadcrumb = [{ label: listing.title, href: paths.notices() }, { label: messages.title }];
  return (
    <Page section="avvisi" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.title} lead={messages.lead}>
        <p className="line">
          <a className="btn btn-primary" href={paths.newNotice()}>
            {messages.write}
          </a>
          <a href={paths.outages()}>{messages.outages}</a>
        </p>
      </PageHead>
      {rows.length ? <NoticeTable rows={rows} /> : <Callout title={messages.empty}>{messages.emptyText}</Callout>}
      <Pager
        previousHref={after ? paths.noticeDesk() : null}
        nextHref={next ? paths.noticeDesk({ dopo: next }) : null}
      />
      <p className="note">{messages.fromFiles}</p>
      <Proposals proposals={proposals} />
    </Page>
  );
}
