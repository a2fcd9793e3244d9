import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Page } from "~/components/layout/Page";
import { Pager } from "~/components/navigation/Pager";
import { anyone, personal, personalAction } from "~/features/accounts/guard.server";
import { readAll } from "~/features/notifications/commands.server";
import { NotificationList } from "~/features/notifications/components/NotificationList";
import { messages } from "~/features/notifications/messages";
import { notificationsPage, readPosition } from "~/features/notifications/queries.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(anyone, async ({ actor, url, choice }) => ({
  choice,
  unread: actor.unread,
  page: await notificationsPage(actor, readPosition(url.searchParams)),
}));

export const action = personalAction(anyone, async ({ actor, form }) => {
  try {
    await readAll(actor, form);
    return redirect(paths.notifications(), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Notifications() {
  const { choice, unread, page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  const { items, previous, next } = page;
  const newest = items[0]?.id;
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <PageHead title={messages.title} lead={messages.lead} />
      <ErrorSummary errors={refused && "errors" in refused ? [{ text: messages.unknown }] : []} />
      <div className="line notifications-head">
        <span>{unread ? messages.unreadCount(unread) : messages.allRead}</span>
        {unread > 0 && newest && (
          <form method="post" action={paths.notifications()}>
            <input type="hidden" name="fino" value={newest} />
            <button type="submit" className="btn btn-outline-primary btn-sm">
              {messages.readAll}
            </button>
          </form>
        )}
        <a href={paths.accountMail()}>{messages.preferences}</a>
      </div>
      {newest ? <NotificationList items={items} /> : <Callout title={messages.empty}>{messages.emptyText}</Callout>}
      <Pager
        previousHref={previous ? paths.notifications({ prima: previous }) : null}
        nextHref={next ? paths.notifications({ dopo: next }) : null}
      />
    </Page>
  );
}
