import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { comuneOf } from "~/features/accounts/joining/colleagues/queries.server";
import { belongsToComune } from "~/features/accounts/policy";
import { readPlan } from "~/features/plan/dates.server";
import { messages as home } from "~/features/plan/home/messages";
import { ReportForm } from "~/features/plan/milestones/components/ReportForm";
import { messages, stepNames } from "~/features/plan/milestones/messages";
import { milestoneOfPart } from "~/features/plan/milestones/parts";
import { canReportMilestone } from "~/features/plan/milestones/policy";
import { reportMilestone, withdrawMilestone } from "~/features/plan/milestones/report.server";
import { timelineOf } from "~/features/plan/milestones/timeline";
import { Forbidden, NotFound } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { documentOf, useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";
import type { Milestone } from "~db/enums";

function milestoneIn({ tappa }: Record<string, string | undefined>): Milestone {
  const milestone = milestoneOfPart(tappa);
  if (!milestone) throw new NotFound();
  return milestone;
}

export const loader = personal(belongsToComune, async ({ actor, url, params, choice }) => {
  const milestone = milestoneIn(params);
  const membership = comuneOf(actor, url.searchParams.get("comune"));
  if (!canReportMilestone(membership)) throw new Forbidden(messages.error.onlyReferenti);
  const today = todayInRome();
  const { dates } = await readPlan(membership.comuneId);
  return { choice, page: { membership, milestone, today, timeline: timelineOf(dates, today) } };
});

export const action = personalAction(belongsToComune, async ({ actor, params, form, context }) => {
  try {
    const isWithdrawal = form.intento === "ritira";
    const command = isWithdrawal ? withdrawMilestone : reportMilestone;
    const comune = await command(actor, milestoneIn(params), form, context.address);
    throw redirect(paths.ownComune({ comune, fatto: isWithdrawal ? "ritirata" : "registrata" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const milestone = documentOf<typeof loader>(loaded)?.page.milestone;
  return [...pageMeta(milestone ? stepNames[milestone] : messages.timeline), noIndex];
};

export default function OwnMilestone() {
  const { choice, page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const comune = page.membership.comuneIstat;
  const breadcrumb = [{ label: home.title, href: paths.ownComune({ comune }) }, { label: stepNames[page.milestone] }];
  return (
    <Page section="comune" choice={choice} breadcrumb={breadcrumb}>
      <ReportForm {...page} refused={refused} />
    </Page>
  );
}
