import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { idOf } from "~/features/conferences/params";
import { Management } from "~/features/conferences/planning/components/Management";
import { manageConference } from "~/features/conferences/planning/manage.server";
import { managePage } from "~/features/conferences/planning/manage-page.server";
import { messages } from "~/features/conferences/planning/messages";
import { canManageConferences } from "~/features/conferences/policy";
import { KEPT_FIELD, takeFiles } from "~/features/uploads/accept.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";
import { openInForum } from "~/questions-to-forum.server";

export const loader = personal(canManageConferences, async ({ actor, params, url, choice }) => ({
  choice,
  page: await managePage(actor, idOf(params), url.searchParams.get("fatto")),
}));

export const action = personalAction(canManageConferences, async ({ actor, params, form, pairs, context }) => {
  const id = idOf(params);
  const { address } = context;
  const kept = pairs.flatMap(([name, value]) => (name === KEPT_FIELD && typeof value === "string" ? [value] : []));
  const attachments = await takeFiles(context.files, kept, { personId: actor.personId, address });
  try {
    if (form.intento === "discussione") {
      await openInForum(actor, id, form.domanda, address);
      throw redirect(paths.manageConference(id, { fatto: "discussione" }), 303);
    }
    const fatto = await manageConference(actor, id, { form, attachments, address });
    throw redirect(paths.manageConference(id, { fatto }), 303);
  } catch (error) {
    // The address of a recording is not shown again.
    const refused = refusedForm(error, { ...form, registrazione: "" });
    const files = attachments.files.map(({ id: fileId, name, bytes }) => ({ id: fileId, name, bytes }));
    return data({ ...refused.data, kept: files }, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.manage.title), noIndex];

export default function ManageConference() {
  const { choice, page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [
    { label: listing.title, href: paths.conferences() },
    { label: messages.desk.title, href: paths.conferenceDesk() },
    { label: page.conference.title },
  ];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <Management page={page} refused={refused} />
    </Page>
  );
}
