import type { MetaFunction } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { messages as listing } from "~/features/notices/messages";
import { OutagesPage } from "~/features/notices/outages/components/OutagesPage";
import { messages } from "~/features/notices/outages/messages";
import { outagesPage } from "~/features/notices/outages/queries.server";
import { canWriteNotices } from "~/features/notices/policy";
import { useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

const done: Record<string, string> = { salvato: messages.saved, tolto: messages.withdrawn };

export const loader = document(async ({ choice, url, context }) => {
  const signIn = await context.signIn();
  const canWrite = signIn?.state === "complete" && canWriteNotices(signIn.actor);
  const said = canWrite ? done[url.searchParams.get("fatto") ?? ""] : undefined;
  return { choice, canWrite, said, ...(await outagesPage()) };
});

export const meta: MetaFunction = () => pageMeta(messages.title, messages.lead, paths.outages());

export default function Outages() {
  const { choice, said, ...page } = useDocument<typeof loader>();
  const breadcrumb = [{ label: listing.title, href: paths.notices() }, { label: messages.title }];
  return (
    <Page section="avvisi" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.title} lead={messages.lead}>
        {page.canWrite && (
          <p>
            <a className="btn btn-primary" href={paths.newOutage()}>
              {messages.write}
            </a>
          </p>
        )}
      </PageHead>
      {said && <Callout tone="success">{said}</Callout>}
      <OutagesPage {...page} />
    </Page>
  );
}
