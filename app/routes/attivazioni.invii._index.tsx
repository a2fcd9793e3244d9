import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { BulkConfirmation } from "~/features/accounts/joining/activations/components/BulkConfirmation";
import { activationParams, readActivationFilters } from "~/features/accounts/joining/activations/filters";
import { countStates, sendableIds } from "~/features/accounts/joining/activations/list.server";
import { messages } from "~/features/accounts/joining/activations/messages";
import { startRun } from "~/features/accounts/joining/activations/runs.server";
import { canSendInBulk } from "~/features/accounts/policy";
import { listPlaces } from "~/features/registry/places.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** Says how many links would go out, before they do. */
export const loader = personal(canSendInBulk, async ({ actor, url, choice }) => {
  const filters = readActivationFilters(url.searchParams, await listPlaces(), actor);
  const [ids, counts] = await Promise.all([sendableIds(filters), countStates(filters)]);
  return { choice, number: ids.length, counts, params: activationParams(filters), state: filters.state };
});

export const action = personalAction(canSendInBulk, async ({ actor, url, form, context }) => {
  const filters = readActivationFilters(url.searchParams, await listPlaces(), actor);
  try {
    const run = await startRun(actor, filters, form, context.address);
    throw redirect(paths.activationRun(run), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.bulk.title), noIndex];

export default function NewActivationRun() {
  const { choice, ...shown } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.activations() }, { label: messages.bulk.title }];
  const lead = shown.number > 0 ? messages.bulk.lead(shown.number) : messages.bulk.nobody;
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.bulk.title} lead={lead} />
      <BulkConfirmation {...shown} error={refused?.errors.form} />
    </Page>
  );
}
