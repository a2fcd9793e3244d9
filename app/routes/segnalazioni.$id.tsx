import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { anyone, personal } from "~/features/accounts/guard.server";
import { messages } from "~/features/editorial/messages";
import { ReportDetail } from "~/features/editorial/reports/components/ReportDetail";
import { readOwnReport } from "~/features/editorial/reports/queries.server";
import { readId } from "~/features/editorial/reports/views";
import { NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";

/** A report for who wrote and signed it; nobody else learns that it exists. */
export const loader = personal(anyone, async ({ params, actor, choice }) => {
  const id = readId(params.id);
  if (id === null) throw new NotFound();
  return { choice, report: await readOwnReport(actor, id) };
});

export const meta: MetaFunction = () => [...pageMeta(messages.handling.own), noIndex];

export default function OwnReport() {
  const { choice, report } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.handling.own }]}>
      <ReportDetail report={report} isOwn />
    </Page>
  );
}
