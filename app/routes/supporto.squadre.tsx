import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { TeamsPage } from "~/features/forum/desk/components/TeamsPage";
import { messages, teamDoneOf } from "~/features/forum/desk/messages";
import { changeTeams, teamsWithThreads } from "~/features/forum/desk/teams.server";
import { canManageTeams, canUseDesk } from "~/features/forum/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canUseDesk, async ({ actor, url, choice }) => ({
  choice,
  teams: await teamsWithThreads(),
  canManage: canManageTeams(actor),
  done: teamDoneOf(url.searchParams.get("fatto")),
}));

export const action = personalAction(canManageTeams, async ({ actor, form, context }) => {
  try {
    throw redirect(paths.supportTeams({ fatto: await changeTeams(actor, form, context.address) }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.teams.title), noIndex];

export default function SupportTeams() {
  const { choice, ...page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [{ label: messages.title, href: paths.desk() }, { label: messages.teams.title }];
  return (
    <Page section="supporto" choice={choice} breadcrumb={breadcrumb}>
      <TeamsPage {...page} refused={refused} />
    </Page>
  );
}
