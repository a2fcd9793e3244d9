import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { idOf } from "~/features/conferences/params";
import { ManagePage } from "~/features/conferences/planning/components/ManagePage";
import { ParticipantTable } from "~/features/conferences/planning/components/ParticipantTable";
import { manageConference } from "~/features/conferences/planning/manage.server";
import { managePage } from "~/features/conferences/planning/manage-page.server";
import { messages } from "~/features/conferences/planning/messages";
import { canManageConferences } from "~/features/conferences/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canManageConferences, async ({ params, url, choice }) => ({
  choice,
  page: await managePage(idOf(params), url.searchParams.get("fatto")),
}));

export const action = personalAction(canManageConferences, async ({ actor, params, form, context }) => {
  const id = idOf(params);
  try {
    const fatto = await manageConference(actor, id, form, context.address);
    throw redirect(paths.manageConference(id, { fatto }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.manage.title), noIndex];

export default function ManageConference() {
  const { choice, page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { rows, ...managed } = page;
  const breadcrumb = [
    { label: listing.title, href: paths.conferences() },
    { label: messages.desk.title, href: paths.conferenceDesk() },
    { label: managed.conference.title },
  ];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <ManagePage {...managed} refused={refused}>
        {managed.conference.publishedAt && <ParticipantTable rows={rows} />}
      </ManagePage>
    </Page>
  );
}
