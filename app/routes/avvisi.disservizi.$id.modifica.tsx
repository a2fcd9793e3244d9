import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { idOf } from "~/features/notices/find.server";
import { messages as listing } from "~/features/notices/messages";
import { OutageForm } from "~/features/notices/outages/components/OutageForm";
import { messages } from "~/features/notices/outages/messages";
import { outageForm } from "~/features/notices/outages/queries.server";
import { saveOutage, withdrawOutage } from "~/features/notices/outages/save.server";
import { canWriteNotices } from "~/features/notices/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canWriteNotices, async ({ params, choice }) => {
  const id = idOf(params.id);
  return { choice, id, values: await outageForm(id) };
});

export const action = personalAction(canWriteNotices, async ({ actor, params, form, context }) => {
  const id = idOf(params.id);
  try {
    if (form.intento === "togli") {
      await withdrawOutage(actor, id, context.address);
      throw redirect(paths.outages({ fatto: "tolto" }), 303);
    }
    await saveOutage(actor, id, form, context.address);
    throw redirect(paths.outages({ fatto: "salvato" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.editTitle), noIndex];

export default function EditOutage() {
  const { choice, id, values } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  const breadcrumb = [
    { label: listing.title, href: paths.notices() },
    { label: messages.title, href: paths.outages() },
    { label: messages.editTitle },
  ];
  return (
    <Page section="avvisi" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.editTitle} lead={messages.formLead} />
      <OutageForm
        action={paths.editOutage(id)}
        values={refused?.values ?? values}
        errors={refused?.errors ?? {}}
        isNew={false}
      />
    </Page>
  );
}
