import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { StandingList } from "~/features/oversight/comuni/components/StandingList";
import { readStandingFilters } from "~/features/oversight/comuni/filters";
import { listStanding } from "~/features/oversight/comuni/list.server";
import { messages } from "~/features/oversight/comuni/messages";
import { messages as oversight } from "~/features/oversight/messages";
import { readCursor } from "~/features/registry/cursor.server";
import { listPlaces } from "~/features/registry/places.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths, withChoice } from "~/lib/paths";

/** The comuni behind a public figure: nothing here knows of their software. */
export const loader = document(async ({ choice, url }) => {
  const places = await listPlaces();
  const filters = readStandingFilters(url.searchParams, places, false);
  return { choice, places, filters, page: await listStanding(filters, readCursor(url.searchParams), false) };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function ProgressList() {
  const { choice, ...list } = useDocument<typeof loader>();
  const breadcrumb = [{ label: oversight.title, href: paths.progress() }, { label: messages.title }];
  return (
    <Page section="avanzamento" choice={choice} breadcrumb={breadcrumb}>
      <StandingList
        {...list}
        maySeeSoftware={false}
        listPath={(params) => withChoice(paths.progressList(params), choice)}
        csvPath={paths.progressListCsv}
      />
    </Page>
  );
}
