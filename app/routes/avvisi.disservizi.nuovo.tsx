import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { messages as listing } from "~/features/notices/messages";
import { OutageForm } from "~/features/notices/outages/components/OutageForm";
import { messages } from "~/features/notices/outages/messages";
import { saveOutage } from "~/features/notices/outages/save.server";
import { canWriteNotices } from "~/features/notices/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canWriteNotices, async ({ choice }) => ({ choice }));

export const action = personalAction(canWriteNotices, async ({ actor, form, context }) => {
  try {
    await saveOutage(actor, null, form, context.address);
    throw redirect(paths.outages({ fatto: "salvato" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.newTitle), noIndex];

export default function NewOutage() {
  const { choice } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  const breadcrumb = [
    { label: listing.title, href: paths.notices() },
    { label: messages.title, href: paths.outages() },
    { label: messages.newTitle },
  ];
  return (
    <Page section="avvisi" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.newTitle} lead={messages.formLead} />
      <OutageForm action={paths.newOutage()} values={refused?.values ?? {}} errors={refused?.errors ?? {}} isNew />
    </Page>
  );
}
