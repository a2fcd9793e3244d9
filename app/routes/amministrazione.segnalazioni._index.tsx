import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { messages as administration } from "~/features/accounts/administration/messages";
import { personal } from "~/features/accounts/guard.server";
import { canReadReports } from "~/features/accounts/policy";
import { messages } from "~/features/editorial/messages";
import { ReportList } from "~/features/editorial/reports/components/ReportList";
import { countReports, listComments, listReports } from "~/features/editorial/reports/queries.server";
import { readPosition, readView } from "~/features/editorial/reports/views";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canReadReports, async ({ url, choice }) => {
  const view = readView(url.searchParams);
  const position = readPosition(url.searchParams);
  const [counts, page] = await Promise.all([
    countReports(),
    view === "commenti" ? listComments(position) : listReports(view, position),
  ]);
  return { choice, view, counts, page };
});

export const meta: MetaFunction = () => [...pageMeta(messages.handling.title), noIndex];

export default function Reports() {
  const { choice, ...list } = useDocument<typeof loader>();
  const breadcrumb = [
    { label: administration.title, href: paths.administration() },
    { label: messages.handling.title },
  ];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <ReportList {...list} />
    </Page>
  );
}
