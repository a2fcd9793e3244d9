import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { RoomsPage } from "~/features/conferences/planning/components/RoomsPage";
import { messages } from "~/features/conferences/planning/messages";
import { addRoom, listRooms } from "~/features/conferences/planning/rooms.server";
import { canManageConferences } from "~/features/conferences/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canManageConferences, async ({ url, choice }) => ({
  choice,
  rooms: await listRooms(),
  isDone: url.searchParams.get("fatto") === "sala",
}));

export const action = personalAction(canManageConferences, async ({ actor, form, context }) => {
  try {
    await addRoom(actor, form, context.address);
    throw redirect(paths.conferenceRooms({ fatto: "sala" }), 303);
  } catch (error) {
    const refused = refusedForm(error, { ...form, indirizzo: "" });
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.rooms.title), noIndex];

export default function Rooms() {
  const { choice, ...page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [
    { label: listing.title, href: paths.conferences() },
    { label: messages.desk.title, href: paths.conferenceDesk() },
    { label: messages.rooms.title },
  ];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <RoomsPage {...page} refused={refused} />
    </Page>
  );
}
