import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { BookPanel } from "~/features/conferences/listing/components/BookPanel";
import { ConferenceView } from "~/features/conferences/listing/components/ConferenceView";
import { EventData } from "~/features/conferences/listing/components/EventData";
import { conferencePage } from "~/features/conferences/listing/conference-page.server";
import { messages } from "~/features/conferences/listing/messages";
import { idOf } from "~/features/conferences/params";
import { formatSpan } from "~/lib/format";
import { documentOf, useDocument } from "~/lib/http/document";
import { document } from "~/lib/http/route.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = document(async ({ params, choice, context }) => ({
  choice,
  ...(await conferencePage(idOf(params), choice, context)),
}));

export const meta: MetaFunction = ({ data }) => {
  const page = documentOf<typeof loader>(data);
  if (!page) return [];
  const { id, title, startsAt, endsAt, isByInvitation } = page.conference;
  const found = pageMeta(title, formatSpan(startsAt, endsAt), paths.conference(id));
  return isByInvitation ? [...found, noIndex] : found;
};

export default function Conference() {
  const { choice, action, roles, eventData, ...view } = useDocument<typeof loader>();
  const { title } = view.conference;
  const breadcrumb = [{ label: messages.title, href: paths.conferences() }, { label: title }];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      <ConferenceView
        {...view}
        choice={choice}
        aside={<BookPanel conference={view.conference} action={action} {...roles} />}
      />
      {eventData && <EventData json={eventData} />}
    </Page>
  );
}
