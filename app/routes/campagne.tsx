import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { CampaignsPage } from "~/features/plan/campaigns/components/CampaignsPage";
import { listCampaigns } from "~/features/plan/campaigns/list.server";
import { messages } from "~/features/plan/campaigns/messages";
import { openCampaign } from "~/features/plan/campaigns/open.server";
import { canManageCampaigns } from "~/features/plan/campaigns/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canManageCampaigns, async ({ url, choice }) => ({
  choice,
  campaigns: await listCampaigns(),
  isDone: url.searchParams.has("fatto"),
}));

export const action = personalAction(canManageCampaigns, async ({ actor, form, context }) => {
  try {
    await openCampaign(actor, form, context.address);
    throw redirect(paths.campaigns({ fatto: 1 }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Campaigns() {
  const { choice, ...page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <CampaignsPage {...page} refused={refused} />
    </Page>
  );
}
