import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { changeCapacity } from "~/features/plan/planner/capacity.server";
import { CapacityPage } from "~/features/plan/planner/components/CapacityPage";
import { messages } from "~/features/plan/planner/messages";
import { canSeeProposals, canSetCapacity } from "~/features/plan/planner/policy";
import { readCapacity } from "~/features/plan/planner/week-load.server";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";
import { CAPACITY_KINDS, type CapacityKind } from "~db/enums";

const kindOf = (params: URLSearchParams): CapacityKind =>
  CAPACITY_KINDS.find((kind) => kind === params.get("lavoro")) ?? "start";

export const loader = personal(canSeeProposals, async ({ actor, url, choice }) => {
  const kind = kindOf(url.searchParams);
  const shown = await readCapacity(kind);
  return { choice, page: { ...shown, kind, canSet: canSetCapacity(actor), isSaved: url.searchParams.has("fatto") } };
});

export const action = personalAction(canSetCapacity, async ({ actor, url, form, context }) => {
  try {
    await changeCapacity(actor, form, context.address);
    throw redirect(paths.planCapacity({ lavoro: kindOf(url.searchParams), fatto: 1 }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.capacity.title), noIndex];

export default function PlanCapacity() {
  const { choice, page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.plans() }, { label: messages.capacity.title }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <CapacityPage {...page} refused={refused} />
    </Page>
  );
}
