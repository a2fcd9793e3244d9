import type { MetaFunction } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { canReadReports } from "~/features/accounts/policy";
import { DeskPage } from "~/features/editorial/desk/DeskPage";
import { textDesk } from "~/features/editorial/desk/desk.server";
import { messages } from "~/features/editorial/desk/messages";
import { canReadDesk, canWriteTexts } from "~/features/editorial/policy";
import { doneOf } from "~/features/editorial/texts/done";
import { messages as texts } from "~/features/editorial/texts/messages";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";

export const loader = personal(canReadDesk, async ({ actor, url, choice }) => ({
  choice,
  done: doneOf(url.searchParams.get("fatto")),
  desk: await textDesk(),
  canWrite: canWriteTexts(actor),
  canReadReports: canReadReports(actor),
}));

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Desk() {
  const { choice, done, ...page } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      {done && (
        <div role="status">
          <Callout tone="success">{texts.done[done]}</Callout>
        </div>
      )}
      <DeskPage {...page} />
    </Page>
  );
}
