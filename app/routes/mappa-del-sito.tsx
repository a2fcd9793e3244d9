import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { allEntries } from "~/features/content/queries.server";
import { SiteMap } from "~/features/site/components/SiteMap";
import { messages } from "~/features/site/messages";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ choice }) => ({ choice, entries: await allEntries() }));

export const meta: MetaFunction = () => pageMeta(messages.siteMap, messages.siteMapLead, paths.siteMap());

export default function SiteMapPage() {
  const { choice, entries } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.siteMap }]}>
      <SiteMap entries={entries} choice={choice} />
    </Page>
  );
}
