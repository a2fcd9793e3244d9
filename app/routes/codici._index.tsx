import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { CodeList } from "~/features/codes/components/CodeList";
import { messages } from "~/features/codes/messages";
import { listCodes } from "~/features/codes/queries.server";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";
import { CODE_SEVERITIES } from "~db/enums";

export const loader = document(async ({ choice, url }) => {
  const severity = CODE_SEVERITIES.find((known) => known === url.searchParams.get("gravita")) ?? null;
  return { choice, severity, codes: await listCodes(choice, severity ?? undefined) };
});

export const meta: MetaFunction = () => pageMeta(messages.title, messages.lead, paths.codes());

export default function Codes() {
  const data = useDocument<typeof loader>();
  return (
    <Page section="codici" choice={data.choice} breadcrumb={[{ label: messages.title }]}>
      <CodeList {...data} />
    </Page>
  );
}
