import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { idOf } from "~/features/notices/find.server";
import { VersionList } from "~/features/notices/managing/components/VersionList";
import { messages } from "~/features/notices/managing/messages";
import { noticeVersions } from "~/features/notices/managing/page.server";
import { messages as listing } from "~/features/notices/messages";
import { canWriteNotices } from "~/features/notices/policy";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canWriteNotices, async ({ params, choice }) => {
  const id = idOf(params.id);
  return { choice, id, ...(await noticeVersions(id)) };
});

export const meta: MetaFunction = () => [...pageMeta(messages.versions.title), noIndex];

export default function NoticeVersions() {
  const { choice, id, title, versions } = useDocument<typeof loader>();
  const breadcrumb = [
    { label: listing.title, href: paths.notices() },
    { label: messages.title, href: paths.noticeDesk() },
    { label: title, href: paths.manageNotice(id) },
    { label: messages.versions.title },
  ];
  return (
    <Page section="avvisi" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.versions.title} lead={messages.versions.lead} />
      <VersionList versions={versions} />
    </Page>
  );
}
