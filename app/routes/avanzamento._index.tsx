import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { OverviewPage } from "~/features/oversight/components/OverviewPage";
import { messages } from "~/features/oversight/messages";
import { readOverview } from "~/features/oversight/overview.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths, withChoice } from "~/lib/paths";

export const loader = document(async ({ choice, url }) => ({
  choice,
  overview: await readOverview(url.searchParams, false),
}));

export const meta: MetaFunction = () => pageMeta(messages.title, messages.description, paths.progress());

export default function Avanzamento() {
  const { choice, overview } = useDocument<typeof loader>();
  return (
    <Page section="avanzamento" choice={choice} breadcrumb={[{ label: messages.title }]}>
      <OverviewPage
        {...overview}
        title={messages.title}
        pageHref={(params) => withChoice(paths.progress(params), choice)}
        listHref={(params) => withChoice(paths.progressList(params), choice)}
        csvHref={paths.progressCsv()}
      />
    </Page>
  );
}
