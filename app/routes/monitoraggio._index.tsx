import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { canMonitor } from "~/features/accounts/policy";
import { OverviewPage } from "~/features/oversight/components/OverviewPage";
import { messages } from "~/features/oversight/messages";
import { readOverview } from "~/features/oversight/overview.server";
import { canSeeSoftware } from "~/features/oversight/policy";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canMonitor, async ({ actor, choice, url }) => ({
  choice,
  overview: await readOverview(url.searchParams, canSeeSoftware(actor)),
}));

export const meta: MetaFunction = () => [...pageMeta(messages.monitoring), noIndex];

export default function Monitoring() {
  const { choice, overview } = useDocument<typeof loader>();
  return (
    <Page section="avanzamento" choice={choice} breadcrumb={[{ label: messages.monitoring }]}>
      <OverviewPage
        {...overview}
        title={messages.monitoring}
        pageHref={paths.monitoring}
        listHref={paths.monitoringList}
        csvHref={paths.monitoringCsv()}
      />
    </Page>
  );
}
