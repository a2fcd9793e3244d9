import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { CampaignsPage } from "~/features/plan/campaigns/components/CampaignsPage";
import { listCampaigns } from "~/features/plan/campaigns/list.server";
import { doneOf, messages } from "~/features/plan/campaigns/messages";
import { moveDeadline } from "~/features/plan/campaigns/move.server";
import { openCampaign } from "~/features/plan/campaigns/open.server";
import { canManageCampaigns } from "~/features/plan/campaigns/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canManageCampaigns, async ({ url, choice }) => ({
  choice,
  campaigns: await listCampaigns(),
  moved: url.searchParams.get("sposta"),
  done: doneOf(url.searchParams.get("fatto")),
}));

export const action = personalAction(canManageCampaigns, async ({ actor, form, context }) => {
  try {
    const isMove = form.intento === "sposta";
    await (isMove ? moveDeadline : openCampaign)(actor, form, context.address);
    throw redirect(paths.campaigns({ fatto: isMove ? "spostata" : "aperta" }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Campaigns() {
  const { choice, campaigns, moved, done } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <CampaignsPage
        campaigns={campaigns}
        moved={campaigns.find(({ id }) => String(id) === moved) ?? null}
        done={done}
        refused={refused}
      />
    </Page>
  );
}
