import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { countCandidates } from "~/features/plan/planner/candidates.server";
import { RunForm } from "~/features/plan/planner/components/RunForm";
import { dayOf, isoOf } from "~/features/plan/planner/days";
import { readPlanFilters } from "~/features/plan/planner/filters";
import { listAuthorities } from "~/features/plan/planner/matching.server";
import { messages } from "~/features/plan/planner/messages";
import { canPropose } from "~/features/plan/planner/policy";
import { NOTICE_DAYS } from "~/features/plan/planner/rules";
import { runPlanner } from "~/features/plan/planner/run.server";
import { listPlaces } from "~/features/registry/places.server";
import { todayInRome } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

async function asked(params: URLSearchParams) {
  const [places, authorities] = await Promise.all([listPlaces(), listAuthorities()]);
  return { places, authorities, filters: readPlanFilters(params, places, authorities) };
}

/** Says how many comuni wait for a proposal, before one is made. */
export const loader = personal(canPropose, async ({ url, choice }) => {
  const choices = await asked(url.searchParams);
  const today = todayInRome();
  const waiting = await countCandidates(choices.filters, { again: false, late: false }, today);
  return { choice, form: { ...choices, waiting, from: isoOf(dayOf(today) + NOTICE_DAYS) } };
});

export const action = personalAction(canPropose, async ({ actor, url, form, context }) => {
  const { filters } = await asked(url.searchParams);
  try {
    const run = await runPlanner(actor, filters, form, context.address);
    throw redirect(paths.planRun(run), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.run.title), noIndex];

export default function NewPlanRun() {
  const { choice, form } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.plans() }, { label: messages.run.title }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <RunForm {...form} refused={refused} />
    </Page>
  );
}
