import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Page } from "~/components/layout/Page";
import { Section } from "~/components/layout/Section";
import { messages as administration } from "~/features/accounts/administration/messages";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { canManageJobs } from "~/features/accounts/policy";
import { retryJobs } from "~/features/jobs/dead/commands.server";
import { DeadJobTable, RetryAll } from "~/features/jobs/dead/components/DeadJobTable";
import { messages } from "~/features/jobs/dead/messages";
import { deadJobs } from "~/features/jobs/dead/queries.server";
import { refusedMails } from "~/features/notifications/refused.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canManageJobs, async ({ url, choice }) => {
  const [dead, refused] = await Promise.all([deadJobs(), refusedMails()]);
  const done = url.searchParams.get("rimessi") ?? "";
  return { choice, dead, refused, retried: /^\d{1,6}$/.test(done) ? Number(done) : null };
});

export const action = personalAction(canManageJobs, async ({ actor, form, context }) => {
  try {
    const retried = await retryJobs({ personId: actor.personId, address: context.address }, form);
    return redirect(paths.deadJobs({ rimessi: retried }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function DeadJobs() {
  const { choice, dead, refused, retried } = useDocument<typeof loader>();
  const form = useActionData<typeof action>();
  const total = dead.counts.reduce((sum, { count }) => sum + count, 0);
  const crumbs = [{ label: administration.title, href: paths.administration() }, { label: messages.title }];
  return (
    <Page choice={choice} breadcrumb={crumbs}>
      <PageHead title={messages.title} lead={messages.lead} />
      <ErrorSummary errors={form && "errors" in form ? [{ text: messages.unknown }] : []} />
      {retried !== null && (
        <Callout tone={retried ? "success" : "warning"}>{retried ? messages.retried(retried) : messages.none}</Callout>
      )}
      {total ? (
        <>
          <DeadJobTable jobs={dead.jobs} />
          {total > dead.jobs.length && <p className="note">{messages.shown(dead.jobs.length, total)}</p>}
          <RetryAll counts={dead.counts} />
        </>
      ) : (
        <Callout title={messages.empty}>{messages.emptyText}</Callout>
      )}
      {refused.length > 0 && (
        <Section id="rifiutate" title={messages.refusedTitle}>
          <p>{messages.refusedText}</p>
          <DefinitionList
            items={refused.map(({ failure, count }) => ({ term: failure, detail: messages.refusedCount(count) }))}
          />
        </Section>
      )}
    </Page>
  );
}
