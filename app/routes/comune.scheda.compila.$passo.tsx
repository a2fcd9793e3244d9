import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { comuneOf } from "~/features/accounts/joining/colleagues/queries.server";
import { belongsToComune } from "~/features/accounts/policy";
import { listVendors } from "~/features/accounts/vendors/list.server";
import { messages as home } from "~/features/plan/home/messages";
import { StepPage } from "~/features/plan/sheet/components/StepPage";
import { findDraft } from "~/features/plan/sheet/drafts.server";
import { saveStep } from "~/features/plan/sheet/fill.server";
import { messages, stepTitles } from "~/features/plan/sheet/messages";
import { canSendSheet } from "~/features/plan/sheet/policy";
import { readAnswers } from "~/features/plan/sheet/schema";
import { isStep, type Step, stepsFor } from "~/features/plan/sheet/steps";
import { Forbidden, NotFound } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { documentOf, useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

function stepOf({ passo }: Record<string, string | undefined>): Step {
  if (!isStep(passo)) throw new NotFound();
  return passo;
}

export const loader = personal(belongsToComune, async ({ actor, url, params, choice }) => {
  const step = stepOf(params);
  const membership = comuneOf(actor, url.searchParams.get("comune"));
  if (!canSendSheet(membership)) throw new Forbidden(messages.onlyReferenti);
  const { comuneId, comuneIstat: comune } = membership;
  const draft = await findDraft({ comuneId, personId: actor.personId });
  if (!draft) throw redirect(paths.sheet({ comune }), 303);
  const { values } = draft;
  const steps = stepsFor(values.modalita);
  // Who has changed their mind about the modality may stand on a step that is not asked any more.
  if (!steps.includes(step)) throw redirect(paths.sheetCheck({ comune }), 303);
  const { errors } = readAnswers(values, todayInRome());
  const complete = steps.filter((other) => !errors[other]);
  const toCheck = url.searchParams.get("poi") === "controlla";
  const vendors = step === "software" ? await listVendors() : [];
  return { choice, page: { membership, step, values, complete, toCheck, vendors } };
});

export const action = personalAction(belongsToComune, async ({ actor, params, form }) => {
  try {
    const { istat: comune, next, isLeaving } = await saveStep(actor, stepOf(params), form);
    if (isLeaving) throw redirect(paths.sheet({ comune, fatto: "bozza" }), 303);
    throw redirect(next ? paths.sheetStep(next, { comune }) : paths.sheetCheck({ comune }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const step = documentOf<typeof loader>(loaded)?.page.step;
  return [...pageMeta(step ? `${stepTitles[step]}, ${messages.title.toLowerCase()}` : messages.title), noIndex];
};

export default function SheetStep() {
  const { choice, page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const comune = page.membership.comuneIstat;
  const breadcrumb = [
    { label: home.title, href: paths.ownComune({ comune }) },
    { label: messages.title, href: paths.sheet({ comune }) },
    { label: stepTitles[page.step] },
  ];
  return (
    <Page section="comune" choice={choice} breadcrumb={breadcrumb}>
      <StepPage {...page} refused={refused} />
    </Page>
  );
}
