import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { RunProgress } from "~/features/accounts/joining/activations/components/RunProgress";
import { messages } from "~/features/accounts/joining/activations/messages";
import { readRun } from "~/features/accounts/joining/activations/runs.server";
import { canSendInBulk } from "~/features/accounts/policy";
import { documentOf, useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** Seconds between two looks at a run, without script. */
const RELOAD = "3";

export const loader = personal(canSendInBulk, async ({ params, choice }) => ({
  choice,
  run: await readRun(params.id),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const run = documentOf<typeof loader>(data)?.run;
  const isRunning = run && !run.finishedAt;
  const tags = [...pageMeta(isRunning ? messages.run.title : messages.run.finishedTitle), noIndex];
  return isRunning ? [...tags, { httpEquiv: "refresh", content: RELOAD }] : tags;
};

export default function ActivationRun() {
  const { choice, run } = useDocument<typeof loader>();
  const title = run.finishedAt ? messages.run.finishedTitle : messages.run.title;
  const breadcrumb = [{ label: messages.title, href: paths.activations() }, { label: title }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={title} />
      <RunProgress run={run} />
    </Page>
  );
}
