import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { idOf } from "~/features/notices/find.server";
import { ManagePage } from "~/features/notices/managing/components/ManagePage";
import { messages } from "~/features/notices/managing/messages";
import { managedNotice } from "~/features/notices/managing/page.server";
import { verifyPage } from "~/features/notices/managing/verify.server";
import { withdrawNotice } from "~/features/notices/managing/withdraw.server";
import { messages as listing } from "~/features/notices/messages";
import { canVerify, canWriteNotices } from "~/features/notices/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

const done: Record<string, string> = {
  salvato: messages.saved,
  pubblicato: messages.published,
  ritirato: messages.withdrawn,
  verificata: messages.verified,
};

export const loader = personal(canWriteNotices, async ({ actor, params, url, choice }) => ({
  choice,
  said: done[url.searchParams.get("fatto") ?? ""],
  canVerify: canVerify(actor),
  notice: await managedNotice(idOf(params.id)),
}));

export const action = personalAction(canWriteNotices, async ({ actor, params, form, context }) => {
  const id = idOf(params.id);
  try {
    if (form.intento === "verifica") {
      await verifyPage(actor, id, form, context.address);
      throw redirect(paths.manageNotice(id, { fatto: "verificata" }), 303);
    }
    await withdrawNotice(actor, id, form, context.address);
    throw redirect(paths.manageNotice(id, { fatto: "ritirato" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function ManageNotice() {
  const { choice, said, notice, canVerify: verifies } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  const breadcrumb = [
    { label: listing.title, href: paths.notices() },
    { label: messages.title, href: paths.noticeDesk() },
    { label: notice.facts.title },
  ];
  return (
    <Page section="avvisi" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={notice.facts.title} />
      {said && <Callout tone="success">{said}</Callout>}
      <ManagePage {...notice} canVerify={verifies} errors={refused?.errors ?? {}} />
    </Page>
  );
}
