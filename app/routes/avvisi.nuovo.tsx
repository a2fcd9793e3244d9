import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal } from "~/features/accounts/guard.server";
import { proposalFor } from "~/features/editorial/notices/proposals.server";
import { missingTouches } from "~/features/editorial/notices/touched-pages.server";
import { messages as listing } from "~/features/notices/messages";
import { canWriteNotices } from "~/features/notices/policy";
import { noticeAction } from "~/features/notices/writing/action.server";
import { NoticeForm } from "~/features/notices/writing/components/NoticeForm";
import { noticeFormPage } from "~/features/notices/writing/form-page.server";
import { messages } from "~/features/notices/writing/messages";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const handle = { enhance: "notices" };

export const loader = personal(canWriteNotices, async ({ url, choice }) => {
  const proposal = await proposalFor(url.searchParams.get("da") ?? "");
  return { choice, origin: proposal?.origin, form: await noticeFormPage({ proposed: proposal?.values }) };
});

export const action = noticeAction(missingTouches, async () => null);

export const meta: MetaFunction = () => [...pageMeta(messages.newTitle), noIndex];

export default function NewNotice() {
  const { choice, form, origin } = useDocument<typeof loader>();
  const written = useActionData<typeof action>() ?? null;
  const breadcrumb = [
    { label: listing.title, href: paths.notices() },
    { label: listing.manage, href: paths.noticeDesk() },
    { label: messages.newTitle },
  ];
  return (
    <Page section="avvisi" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.newTitle} lead={messages.newLead} />
      <NoticeForm action={paths.newNotice()} {...form} origin={origin} written={written} />
    </Page>
  );
}
