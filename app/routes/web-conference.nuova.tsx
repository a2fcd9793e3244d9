import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { ConferenceForm } from "~/features/conferences/planning/components/ConferenceForm";
import { createConferences } from "~/features/conferences/planning/create.server";
import { formPage } from "~/features/conferences/planning/form-page.server";
import { messages } from "~/features/conferences/planning/messages";
import { canManageConferences } from "~/features/conferences/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canManageConferences, async ({ url, choice }) => ({
  choice,
  form: await formPage({ copyOf: url.searchParams.get("da") ?? undefined }),
}));

export const action = personalAction(canManageConferences, async ({ actor, form, context }) => {
  try {
    const id = await createConferences(actor, form, context.address);
    throw redirect(paths.manageConference(id, { fatto: "creata" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.newTitle), noIndex];

export default function NewConference() {
  const { choice, form } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  const breadcrumb = [
    { label: listing.title, href: paths.conferences() },
    { label: messages.desk.title, href: paths.conferenceDesk() },
    { label: messages.newTitle },
  ];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.newTitle} lead={messages.newLead} />
      <ConferenceForm
        action={paths.newConference()}
        {...form}
        values={refused?.values ?? form.values}
        errors={refused?.errors ?? {}}
        isNew
        isPublished={false}
      />
    </Page>
  );
}
