import type { MetaFunction } from "@remix-run/react";
import { Entry } from "~/components/content/Entry";
import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { Page } from "~/components/layout/Page";
import { messages } from "~/features/accounts/administration/messages";
import { administrationPages, canAdminister } from "~/features/accounts/administration/pages";
import { personal } from "~/features/accounts/guard.server";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";

export const loader = personal(canAdminister, async ({ actor, choice }) => ({
  choice,
  pages: administrationPages(actor),
}));

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Administration() {
  const { choice, pages } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <PageHead title={messages.title} lead={messages.lead} />
      <RowList>
        {pages.map(({ href, label, hint }) => (
          <Entry key={href} href={href} title={label} summary={hint} level={2} />
        ))}
      </RowList>
    </Page>
  );
}
