import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { canWatch } from "~/features/accounts/policy";
import { messages as watching } from "~/features/oversight/authority/messages";
import { ReminderHistory } from "~/features/oversight/reminders/components/ReminderHistory";
import { listReminders } from "~/features/oversight/reminders/history.server";
import { messages } from "~/features/oversight/reminders/messages";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canWatch, async ({ actor, choice, url }) => ({
  choice,
  history: await listReminders(actor, url.searchParams.get("dopo")),
}));

export const meta: MetaFunction = () => [...pageMeta(messages.history.title), noIndex];

export default function Reminders() {
  const { choice, history } = useDocument<typeof loader>();
  const { title, lead } = messages.history;
  return (
    <Page choice={choice} breadcrumb={[{ label: watching.title, href: paths.prefecture() }, { label: title }]}>
      <PageHead title={title} lead={lead} />
      <ReminderHistory {...history} />
    </Page>
  );
}
