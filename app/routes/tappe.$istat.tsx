import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { StageTag } from "~/components/content/StageTag";
import { Columns } from "~/components/layout/Columns";
import { Page } from "~/components/layout/Page";
import { Section } from "~/components/layout/Section";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { Timeline } from "~/features/plan/components/Timeline";
import { RecordForm } from "~/features/plan/milestones/components/RecordForm";
import { RemovalForm } from "~/features/plan/milestones/components/RemovalForm";
import { ReportHistory } from "~/features/plan/milestones/components/ReportHistory";
import { recordMilestone, removeMilestone } from "~/features/plan/milestones/decide.server";
import { planAt, readDatesPage } from "~/features/plan/milestones/find.server";
import { decidedOf, messages } from "~/features/plan/milestones/messages";
import { canDecideMilestones } from "~/features/plan/milestones/policy";
import { documentOf, useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canDecideMilestones, async ({ url, params, choice }) => ({
  choice,
  page: await readDatesPage(params.istat ?? ""),
  done: decidedOf(url.searchParams.get("fatto")),
}));

export const action = personalAction(canDecideMilestones, async ({ actor, params, form, context }) => {
  const { id, istat } = await planAt(params.istat ?? "");
  try {
    const isRemoval = form.intento === "togli";
    await (isRemoval ? removeMilestone : recordMilestone)(actor, id, form, context.address);
    throw redirect(paths.milestonesOf(istat, { fatto: isRemoval ? "tolta" : "registrata" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const name = documentOf<typeof loader>(loaded)?.page.plan.name;
  return [...pageMeta(name ? messages.one.title(name) : messages.queue.title), noIndex];
};

export default function MilestonesOf() {
  const { choice, page, done } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { plan, timeline, reports, waiting, next, today } = page;
  const isRemoval = refused?.values.intento === "togli";
  const words = messages.one;
  const title = words.title(plan.name);
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.queue.title, href: paths.milestones() }, { label: title }]}>
      <PageHead title={title}>
        <p className="line">
          <StageTag stage={plan.stage} />
          <a href={paths.comune(plan.istat)}>{words.publicPage}</a>
        </p>
      </PageHead>
      {done && <Callout tone="success">{messages.queue.done[done]}</Callout>}
      <Columns kind="aside">
        <div>
          <Section id="piano" title={messages.timeline}>
            <Timeline steps={timeline} waiting={waiting} />
          </Section>
          <Section id="storia" title={words.history}>
            <ReportHistory reports={reports} />
          </Section>
        </div>
        <div>
          <RecordForm istat={plan.istat} next={next} today={today} refused={isRemoval ? null : refused} />
          <RemovalForm istat={plan.istat} timeline={timeline} refused={isRemoval ? refused : null} />
        </div>
      </Columns>
    </Page>
  );
}
