import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { ManualList } from "~/features/manuals/components/ManualList";
import { messages } from "~/features/manuals/messages";
import { listManuals } from "~/features/manuals/queries.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ choice }) => ({ choice, manuals: await listManuals() }));

export const meta: MetaFunction = () => pageMeta(messages.title, messages.lead, paths.manuals());

export default function Manuals() {
  const { choice, manuals } = useDocument<typeof loader>();
  return (
    <Page section="manuali" choice={choice} breadcrumb={[{ label: messages.title }]}>
      <ManualList manuals={manuals} choice={choice} />
    </Page>
  );
}
