import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import { Columns } from "~/components/layout/Columns";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { FindComune } from "~/features/plan/milestones/components/FindComune";
import { Queue } from "~/features/plan/milestones/components/Queue";
import { confirmMilestone, refuseMilestone } from "~/features/plan/milestones/decide.server";
import { findComuni } from "~/features/plan/milestones/find.server";
import { decidedOf, messages } from "~/features/plan/milestones/messages";
import { canDecideMilestones } from "~/features/plan/milestones/policy";
import { listWaiting } from "~/features/plan/milestones/reports.server";
import { NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canDecideMilestones, async ({ url, choice }) => {
  const name = url.searchParams.get("nome") ?? "";
  const [waiting, found] = await Promise.all([listWaiting(), findComuni(url.searchParams)]);
  return { choice, waiting, found, name, done: decidedOf(url.searchParams.get("fatto")) };
});

export const action = personalAction(canDecideMilestones, async ({ actor, form, context }) => {
  try {
    if (form.intento === "conferma") {
      await confirmMilestone(actor, form, context.address);
      throw redirect(paths.milestones({ fatto: "confermata" }), 303);
    }
    if (form.intento !== "rifiuta") throw new NotFound();
    await refuseMilestone(actor, form, context.address);
    throw redirect(paths.milestones({ fatto: "rifiutata" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.queue.title), noIndex];

export default function Milestones() {
  const { choice, waiting, found, name, done } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const words = messages.queue;
  const { motivo, ...others } = refused?.errors ?? {};
  const errors = [
    ...(motivo ? [{ fieldId: `motivo-${refused?.values.data}`, text: motivo }] : []),
    ...Object.values(others).map((text) => ({ text })),
  ];
  return (
    <Page choice={choice} breadcrumb={[{ label: words.title }]}>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={words.lead} />
      {done && <Callout tone="success">{words.done[done]}</Callout>}
      <Columns kind="aside">
        <Queue waiting={waiting} refused={refused} />
        <FindComune name={name} found={found} />
      </Columns>
    </Page>
  );
}
