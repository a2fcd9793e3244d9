import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { messages as administration } from "~/features/accounts/administration/messages";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { canReadAudit } from "~/features/accounts/policy";
import { chooseFilters } from "~/features/audit/register/choose.server";
import { chosenNames } from "~/features/audit/register/chosen.server";
import { Register } from "~/features/audit/register/components/Register";
import { MOST_ROWS } from "~/features/audit/register/export.server";
import { filterParams, readFilters } from "~/features/audit/register/filters";
import { messages } from "~/features/audit/register/messages";
import { readPosition, registerPage } from "~/features/audit/register/queries.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canReadAudit, async ({ url, choice }) => {
  const filters = readFilters(url.searchParams);
  const [page, names] = await Promise.all([
    registerPage(filters, readPosition(url.searchParams)),
    chosenNames(filters),
  ]);
  return { choice, filters, page, names, mostRows: MOST_ROWS };
});

export const action = personalAction(canReadAudit, async ({ form }) => {
  try {
    throw redirect(paths.auditLog(filterParams(await chooseFilters(form))), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function AuditRegister() {
  const { choice, ...page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: administration.title, href: paths.administration() }, { label: messages.title }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <Register {...page} refused={refused} />
    </Page>
  );
}
