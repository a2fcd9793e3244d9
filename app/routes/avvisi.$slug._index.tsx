import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { anyone, personalAction } from "~/features/accounts/guard.server";
import { NoticePage } from "~/features/notices/components/NoticePage";
import { messages } from "~/features/notices/messages";
import { readNotice } from "~/features/notices/queries.server";
import { confirmNotice, markNoticeRead } from "~/features/notices/reading/mark.server";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice, url, context }) => {
  const signIn = await context.signIn();
  const actor = signIn?.state === "complete" ? signIn.actor : null;
  // What only its reader sees is kept nowhere.
  if (actor) context.keepNothing();
  return { choice, path: url.pathname, ...(await readNotice(params.slug ?? "", choice, actor)) };
});

/** From the page, and from the line that stands on all pages until then. */
export const action = personalAction(anyone, async ({ actor, params, form, context }) => {
  const slug = params.slug ?? "";
  if (form.intento === "conferma") await confirmNotice(actor, slug, form, context.address);
  else await markNoticeRead(actor, slug);
  return redirect(paths.notice(slug), 303);
});

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  if (!page) return [];
  const tags = pageMeta(page.notice.title, page.notice.summary, page.path);
  return page.notice.isForFew ? [...tags, noIndex] : tags;
};

export default function Notice() {
  const data = useDocument<typeof loader>();
  const breadcrumb = [{ label: messages.title, href: paths.notices() }, { label: data.notice.title }];
  return (
    <Page section="avvisi" choice={data.choice} breadcrumb={breadcrumb}>
      <NoticePage {...data} />
    </Page>
  );
}
