import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { missingTouches } from "~/features/editorial/notices/touched-pages.server";
import { noticeBySlug } from "~/features/notices/find.server";
import { messages as listing } from "~/features/notices/messages";
import { canWriteNotices } from "~/features/notices/policy";
import { noticeAction } from "~/features/notices/writing/action.server";
import { NoticeForm } from "~/features/notices/writing/components/NoticeForm";
import { noticeFormPage } from "~/features/notices/writing/form-page.server";
import { messages } from "~/features/notices/writing/messages";
import { NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const handle = { enhance: "notices" };

export const loader = personal(canWriteNotices, async ({ params, choice }) => {
  const slug = params.slug ?? "";
  return { choice, slug, form: await noticeFormPage({ slug }) };
});

export const action = noticeAction(missingTouches, async ({ params }) => {
  const notice = await noticeBySlug(params.slug ?? "");
  if (!notice) throw new NotFound(listing.gone);
  return notice.id;
});

export const meta: MetaFunction = () => [...pageMeta(messages.editTitle), noIndex];

export default function EditNotice() {
  const { choice, slug, form } = useDocument<typeof loader>();
  const written = useActionData<typeof action>() ?? null;
  const isOut = form.state === "pubblicato" || form.state === "scaduto";
  const breadcrumb = [
    { label: listing.title, href: paths.notices() },
    { label: listing.manage, href: paths.noticeDesk() },
    { label: form.title, href: form.id ? paths.manageNotice(form.id) : undefined },
    { label: messages.editTitle },
  ];
  return (
    <Page section="avvisi" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.editTitle} lead={isOut ? messages.editLead : undefined} />
      <NoticeForm action={paths.editNotice(slug)} {...form} written={written} />
    </Page>
  );
}
