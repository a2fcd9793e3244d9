import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { Desk } from "~/features/conferences/planning/components/Desk";
import { messages } from "~/features/conferences/planning/messages";
import { desk } from "~/features/conferences/planning/queries.server";
import { canManageConferences } from "~/features/conferences/policy";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canManageConferences, async ({ choice }) => ({ choice, lists: await desk() }));

export const meta: MetaFunction = () => [...pageMeta(messages.desk.title), noIndex];

export default function ConferenceDesk() {
  const { choice, lists } = useDocument<typeof loader>();
  const breadcrumb = [{ label: listing.title, href: paths.conferences() }, { label: messages.desk.title }];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <Desk {...lists} />
    </Page>
  );
}
