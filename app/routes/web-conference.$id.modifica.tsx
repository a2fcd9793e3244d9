import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { idOf } from "~/features/conferences/params";
import { ConferenceForm } from "~/features/conferences/planning/components/ConferenceForm";
import { editConference } from "~/features/conferences/planning/edit.server";
import { formPage } from "~/features/conferences/planning/form-page.server";
import { messages } from "~/features/conferences/planning/messages";
import { canManageConferences } from "~/features/conferences/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canManageConferences, async ({ params, choice }) => {
  const id = idOf(params);
  return { choice, id, form: await formPage({ id }) };
});

export const action = personalAction(canManageConferences, async ({ actor, params, form, context }) => {
  const id = idOf(params);
  try {
    await editConference(actor, id, form, context.address);
    throw redirect(paths.manageConference(id, { fatto: "salvata" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.editTitle), noIndex];

export default function EditConference() {
  const { choice, id, form } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  const breadcrumb = [
    { label: listing.title, href: paths.conferences() },
    { label: messages.desk.title, href: paths.conferenceDesk() },
    { label: form.title, href: paths.manageConference(id) },
    { label: messages.editTitle },
  ];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.editTitle} />
      <ConferenceForm
        action={paths.editConference(id)}
        {...form}
        values={refused?.values ?? form.values}
        errors={refused?.errors ?? {}}
        isNew={false}
      />
    </Page>
  );
}
