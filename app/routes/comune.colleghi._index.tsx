import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { comuneMemberships } from "~/features/accounts/actor";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { manageColleagues } from "~/features/accounts/joining/colleagues/commands.server";
import { ColleaguesPage } from "~/features/accounts/joining/colleagues/components/ColleaguesPage";
import { doneOf, messages } from "~/features/accounts/joining/colleagues/messages";
import { comuneOf, listColleagues } from "~/features/accounts/joining/colleagues/queries.server";
import { ofComune, openInvitations } from "~/features/accounts/joining/invitations/open.server";
import { belongsToComune, canManageColleagues } from "~/features/accounts/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, url, choice }) => {
  const membership = comuneOf(actor, url.searchParams.get("comune"));
  const canManage = canManageColleagues(membership);
  const [colleagues, invitations] = await Promise.all([
    listColleagues(membership.comuneId),
    canManage ? openInvitations(ofComune(membership.comuneId)) : [],
  ]);
  const done = doneOf(url.searchParams.get("fatto"));
  const memberships = comuneMemberships(actor);
  const { personId } = actor;
  return { choice, page: { membership, memberships, colleagues, invitations, canManage, personId, done } };
});

export const action = personalAction(belongsToComune, async ({ actor, form, context }) => {
  try {
    const { done, istat } = await manageColleagues(actor, form, context.address);
    throw redirect(paths.colleagues({ comune: istat, fatto: done }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Colleagues() {
  const { choice, page } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <ColleaguesPage {...page} refused={refused} />
    </Page>
  );
}
