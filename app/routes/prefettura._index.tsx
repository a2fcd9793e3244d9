import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { canWatch, watchedProvinces } from "~/features/accounts/policy";
import { WatchPage } from "~/features/oversight/authority/components/WatchPage";
import { readWatchFilters } from "~/features/oversight/authority/filters";
import { countWatched, listWatched } from "~/features/oversight/authority/list.server";
import { messages } from "~/features/oversight/authority/messages";
import { messages as mayors } from "~/features/oversight/mayors/messages";
import { listPlaces } from "~/features/registry/places.server";
import { todayInRome } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";

export const loader = personal(canWatch, async ({ actor, choice, url }) => {
  const places = await listPlaces();
  const filters = readWatchFilters(url.searchParams, places, actor);
  const watched = watchedProvinces(actor);
  const [rows, counts] = await Promise.all([listWatched(filters), countWatched(watched)]);
  const recorded = /^\d{1,4}$/.exec(url.searchParams.get("sindaci") ?? "");
  return {
    choice,
    list: {
      rows,
      counts,
      filters,
      provinces: places.provinces.filter(({ code }) => watched.includes(code)),
      authorities: actor.memberships.flatMap(({ authorityName }) => authorityName ?? []),
      today: todayInRome(),
      isAllChosen: url.searchParams.get("scelti") === "tutti",
      done: recorded && mayors.done(Number(recorded[0])),
    },
  };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Prefecture() {
  const { choice, list } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <WatchPage {...list} />
    </Page>
  );
}
