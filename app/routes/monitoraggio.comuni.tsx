import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { canMonitor } from "~/features/accounts/policy";
import { StandingList } from "~/features/oversight/comuni/components/StandingList";
import { readStandingFilters } from "~/features/oversight/comuni/filters";
import { listStanding } from "~/features/oversight/comuni/list.server";
import { messages } from "~/features/oversight/comuni/messages";
import { messages as oversight } from "~/features/oversight/messages";
import { canSeeSoftware } from "~/features/oversight/policy";
import { readCursor } from "~/features/registry/cursor.server";
import { listPlaces } from "~/features/registry/places.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canMonitor, async ({ actor, choice, url }) => {
  const places = await listPlaces();
  const maySeeSoftware = canSeeSoftware(actor);
  const filters = readStandingFilters(url.searchParams, places, maySeeSoftware);
  const page = await listStanding(filters, readCursor(url.searchParams), maySeeSoftware);
  return { choice, places, filters, maySeeSoftware, page };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function MonitoringList() {
  const { choice, ...list } = useDocument<typeof loader>();
  const breadcrumb = [{ label: oversight.monitoring, href: paths.monitoring() }, { label: messages.title }];
  return (
    <Page section="avanzamento" choice={choice} breadcrumb={breadcrumb}>
      <StandingList {...list} listPath={paths.monitoringList} csvPath={paths.monitoringListCsv} />
    </Page>
  );
}
