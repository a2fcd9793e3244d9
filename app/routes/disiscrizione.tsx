import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { Unsubscribed, UnsubscribePage } from "~/features/notifications/unsubscribe/components/UnsubscribePage";
import { messages } from "~/features/notifications/unsubscribe/messages";
import { unsubscribe, unsubscribePage } from "~/features/notifications/unsubscribe/unsubscribe.server";
import { useDocument } from "~/lib/http/document";
import { document, route } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

/** Scanners of mailboxes open links: opening this one changes nothing. */
export const loader = document(async ({ url, choice, context }) => {
  context.keepNothing();
  const link = url.searchParams.has("fatto") ? null : await unsubscribePage(url.searchParams.get("codice") ?? "");
  return { choice, link };
});

/** From the button of the page, or from a mail program by itself (RFC 8058); it has no session, the code is what counts. */
export const action = route(async ({ url, context }) => {
  await unsubscribe(url.searchParams.get("codice") ?? "", context.address);
  throw redirect(paths.unsubscribed(), 303);
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Unsubscribe() {
  const { choice, link } = useDocument<typeof loader>();
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]} hideSearch>
      {link ? <UnsubscribePage {...link} /> : <Unsubscribed />}
    </Page>
  );
}
