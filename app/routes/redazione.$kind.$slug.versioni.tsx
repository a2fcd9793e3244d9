import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { canReadDesk } from "~/features/editorial/policy";
import { VersionsPage } from "~/features/editorial/texts/components/VersionsPage";
import { textHistory } from "~/features/editorial/texts/history.server";
import { placeOf, segmentOf } from "~/features/editorial/texts/kinds";
import { messages } from "~/features/editorial/texts/messages";
import { readNumber } from "~/features/forum/ids";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canReadDesk, async ({ params, url, choice }) => {
  const place = placeOf(params);
  return { choice, place, history: await textHistory(place, readNumber(url.searchParams.get("prima"))) };
});

export const meta: MetaFunction = () => [...pageMeta(messages.versions.title), noIndex];

export default function Versions() {
  const { choice, place, history } = useDocument<typeof loader>();
  const breadcrumb = [
    { label: messages.title, href: paths.editorial() },
    { label: history.title, href: paths.editText(segmentOf(place.kind), place.slug) },
    { label: messages.crumbHistory },
  ];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <VersionsPage place={place} history={history} />
    </Page>
  );
}
