import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { canWatch } from "~/features/accounts/policy";
import { messages as watching } from "~/features/oversight/authority/messages";
import { ReminderView } from "~/features/oversight/reminders/components/ReminderHistory";
import { readReminder } from "~/features/oversight/reminders/history.server";
import { kindNames, messages } from "~/features/oversight/reminders/messages";
import { formatDate } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canWatch, async ({ actor, choice, params, url }) => ({
  choice,
  reminder: await readReminder(actor, params.id),
  isNew: url.searchParams.has("fatto"),
}));

export const meta: MetaFunction = () => [...pageMeta(messages.history.title), noIndex];

export default function OneReminder() {
  const { choice, reminder, isNew } = useDocument<typeof loader>();
  const title = messages.detail.title(kindNames[reminder.kind], formatDate(reminder.createdAt));
  const breadcrumb = [
    { label: watching.title, href: paths.prefecture() },
    { label: messages.history.title, href: paths.reminders() },
    { label: title },
  ];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={title} />
      <ReminderView reminder={reminder} isNew={isNew} />
    </Page>
  );
}
