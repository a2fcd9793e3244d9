import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { canReadSearches } from "~/features/accounts/policy";
import { SearchReportPage } from "~/features/editorial/searches/components/SearchReportPage";
import { readSearchFilters, searchFilterParams } from "~/features/editorial/searches/filters";
import { makeTask } from "~/features/editorial/searches/make-task.server";
import { messages } from "~/features/editorial/searches/messages";
import { searchReport } from "~/features/editorial/searches/queries.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canReadSearches, async ({ url, choice }) => {
  const filters = readSearchFilters(url.searchParams);
  return { choice, filters, report: await searchReport(filters), isDone: url.searchParams.has("fatto") };
});

export const action = personalAction(canReadSearches, async ({ url, actor, form, context }) => {
  const filters = readSearchFilters(url.searchParams);
  try {
    await makeTask(actor, filters, form, context.address);
    throw redirect(paths.searches({ ...searchFilterParams(filters), fatto: 1 }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Searches() {
  const { choice, ...report } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <SearchReportPage {...report} error={refused?.errors.parole} />
    </Page>
  );
}
