import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Page } from "~/components/layout/Page";
import { messages as administration } from "~/features/accounts/administration/messages";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { canReadReports } from "~/features/accounts/policy";
import { messages } from "~/features/editorial/messages";
import { closeReport } from "~/features/editorial/reports/close-report.server";
import { CloseForm } from "~/features/editorial/reports/components/CloseForm";
import { ReportDetail } from "~/features/editorial/reports/components/ReportDetail";
import { readReport } from "~/features/editorial/reports/queries.server";
import { readId } from "~/features/editorial/reports/views";
import { NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

function idOf({ id }: Record<string, string | undefined>): number {
  const found = readId(id);
  if (found === null) throw new NotFound();
  return found;
}

export const loader = personal(canReadReports, async ({ params, choice }) => ({
  choice,
  report: await readReport(idOf(params)),
}));

export const action = personalAction(canReadReports, async ({ params, actor, form, context }) => {
  try {
    await closeReport(actor, idOf(params), form, context.address);
    throw redirect(paths.reports(), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.handling.one), noIndex];

export default function ReportToHandle() {
  const { choice, report } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const words = messages.handling;
  const breadcrumb = [
    { label: administration.title, href: paths.administration() },
    { label: words.title, href: paths.reports() },
    { label: words.one },
  ];
  const errors = refused?.errors.risposta ? [{ fieldId: "risposta", text: refused.errors.risposta }] : [];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <ErrorSummary errors={errors} />
      <ReportDetail report={report}>
        {!report.handledAt && <CloseForm id={report.id} canAnswer={report.writer !== null} refused={refused} />}
      </ReportDetail>
    </Page>
  );
}
