import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { Section } from "~/components/layout/Section";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { messages as listing } from "~/features/conferences/listing/messages";
import { MeetingForm } from "~/features/conferences/meetings/components/MeetingForm";
import { MeetingList } from "~/features/conferences/meetings/components/MeetingList";
import { messages } from "~/features/conferences/meetings/messages";
import {
  callableComuni,
  canProposeMeetings,
  ownMeetings,
  proposeMeeting,
} from "~/features/conferences/meetings/propose.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";
import { STAGES } from "~db/enums";

const stageOf = (url: URL) => STAGES.find((known) => known === url.searchParams.get("situazione")) ?? null;

export const loader = personal(canProposeMeetings, async ({ actor, url, choice }) => {
  const stage = stageOf(url);
  const [comuni, meetings] = await Promise.all([callableComuni(actor, stage), ownMeetings(actor)]);
  return { choice, stage, comuni, meetings, isDone: url.searchParams.has("fatto") };
});

export const action = personalAction(canProposeMeetings, async ({ actor, form, url, context }) => {
  try {
    await proposeMeeting(actor, form, stageOf(url), context.address);
    throw redirect(paths.proposeMeeting({ fatto: 1 }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Meetings() {
  const { choice, stage, comuni, meetings, isDone } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>();
  const breadcrumb = [{ label: listing.title, href: paths.conferences() }, { label: messages.title }];
  return (
    <Page section="web-conference" choice={choice} breadcrumb={breadcrumb}>
      {isDone && (
        <div role="status">
          <Callout tone="success">
            <p>{messages.done}</p>
          </Callout>
        </div>
      )}
      <PageHead title={messages.title} lead={messages.lead} />
      <Section id="proposte" title={messages.own}>
        <MeetingList meetings={meetings} />
      </Section>
      <Section id="proponi" title={messages.propose}>
        <MeetingForm
          comuni={comuni}
          stage={stage}
          values={refused?.values ?? { ora: "10:00", durata: "60" }}
          errors={refused?.errors ?? {}}
        />
      </Section>
    </Page>
  );
}
