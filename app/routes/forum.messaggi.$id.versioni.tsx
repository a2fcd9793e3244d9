import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { anyone, personal } from "~/features/accounts/guard.server";
import { HistoryPage } from "~/features/forum/edit/HistoryPage";
import { postHistory } from "~/features/forum/edit/history.server";
import { messages } from "~/features/forum/edit/messages";
import { idOf } from "~/features/forum/ids";
import { messages as forum } from "~/features/forum/messages";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ params, actor, choice }) => ({
  choice,
  history: await postHistory(actor, idOf(params.id)),
}));

export const meta: MetaFunction = () => [...pageMeta(messages.history.title), noIndex];

export default function PostHistory() {
  const { choice, history } = useDocument<typeof loader>();
  const { id, slug, title } = history.thread;
  const breadcrumb = [
    { label: forum.title, href: paths.forum() },
    { label: title, href: paths.thread(id, slug) },
    { label: messages.history.crumb },
  ];
  return (
    <Page section="forum" choice={choice} breadcrumb={breadcrumb}>
      <HistoryPage {...history} />
    </Page>
  );
}
