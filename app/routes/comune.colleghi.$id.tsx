import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { DefinitionList } from "~/components/content/DefinitionList";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { manageColleagues } from "~/features/accounts/joining/colleagues/commands.server";
import { MemberForms } from "~/features/accounts/joining/colleagues/components/MemberForms";
import { messages } from "~/features/accounts/joining/colleagues/messages";
import { comuneOf, findColleague, listColleagues } from "~/features/accounts/joining/colleagues/queries.server";
import { belongsToComune, canManageColleagues } from "~/features/accounts/policy";
import { Forbidden } from "~/lib/errors";
import { formatDate } from "~/lib/format";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, url, params, choice }) => {
  const membership = comuneOf(actor, url.searchParams.get("comune"));
  if (!canManageColleagues(membership)) throw new Forbidden();
  const colleague = await findColleague(membership.comuneId, params.id);
  const referenti = (await listColleagues(membership.comuneId)).filter(({ role }) => role === "referente");
  const isLastReferente = colleague.role === "referente" && referenti.length === 1;
  const isSelf = colleague.personId === actor.personId;
  return { choice, membership, colleague, isLastReferente, isSelf };
});

export const action = personalAction(belongsToComune, async ({ actor, form, context }) => {
  try {
    const { done, istat, hasLeft } = await manageColleagues(actor, form, context.address);
    throw redirect(hasLeft ? paths.account() : paths.colleagues({ comune: istat, fatto: done }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function ColleaguePage() {
  const { choice, ...member } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { colleague, membership } = member;
  const name = colleague.name ?? "";
  const back = paths.colleagues({ comune: membership.comuneIstat });
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title, href: back }, { label: name }]}>
      <PageHead title={name} />
      <DefinitionList
        items={[
          { term: messages.member.email, detail: colleague.email },
          { term: messages.member.since, detail: formatDate(colleague.createdAt) },
        ]}
      />
      <MemberForms {...member} refused={refused} />
    </Page>
  );
}
