import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { RunReport } from "~/features/plan/planner/components/RunReport";
import { messages } from "~/features/plan/planner/messages";
import { canSeeProposals } from "~/features/plan/planner/policy";
import { readRun } from "~/features/plan/planner/records.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canSeeProposals, async ({ params, choice }) => ({
  choice,
  run: await readRun(params.id),
}));

export const meta: MetaFunction = () => [...pageMeta(messages.run.done), noIndex];

export default function PlanRun() {
  const { choice, run } = useDocument<typeof loader>();
  const breadcrumb = [{ label: messages.title, href: paths.plans() }, { label: messages.run.done }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <RunReport run={run} />
    </Page>
  );
}
