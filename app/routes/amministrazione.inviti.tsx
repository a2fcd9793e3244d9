import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { Section } from "~/components/layout/Section";
import { messages as administration } from "~/features/accounts/administration/messages";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { manageInvitations, placesOf } from "~/features/accounts/joining/invitations/admin.server";
import { messages } from "~/features/accounts/joining/invitations/admin-messages";
import { InvitationTable } from "~/features/accounts/joining/invitations/components/InvitationTable";
import { InviteByRole, RoleChoice } from "~/features/accounts/joining/invitations/components/InviteByRole";
import { ofSite, openInvitations } from "~/features/accounts/joining/invitations/open.server";
import { messages as people } from "~/features/accounts/joining/people/messages";
import { readPerson } from "~/features/accounts/joining/people/person.server";
import { canManagePeople } from "~/features/accounts/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";
import { ROLES } from "~db/enums";

export const loader = personal(canManagePeople, async ({ url, choice }) => {
  const role = ROLES.find((known) => known === url.searchParams.get("ruolo")) ?? null;
  const [places, invitations] = await Promise.all([placesOf(role), openInvitations(ofSite())]);
  const done = Object.entries(messages.done).find(([name]) => name === url.searchParams.get("fatto"))?.[1];
  const asked = url.searchParams.get("persona");
  const person = asked ? await readPerson(asked) : undefined;
  return { choice, role, places, invitations, done, personId: person?.id, email: person?.email ?? "" };
});

export const action = personalAction(canManagePeople, async ({ actor, form, context }) => {
  try {
    const done = await manageInvitations(actor, form, context.address);
    throw redirect(paths.invitations({ fatto: done }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Invitations() {
  const { choice, role, places, invitations, done, personId, email } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const breadcrumb = [
    { label: administration.title, href: paths.administration() },
    { label: people.title, href: paths.people() },
    { label: messages.title },
  ];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.title} lead={messages.lead} />
      {done && <Callout tone="success">{done}</Callout>}
      {role ? (
        <InviteByRole role={role} personId={personId} email={email} places={places} refused={refused} />
      ) : (
        <RoleChoice personId={personId} />
      )}
      <Section id="aperti" title={messages.open} note={messages.openNote} small>
        {invitations.length === 0 ? (
          <p>{messages.none}</p>
        ) : (
          <InvitationTable caption={messages.caption} invitations={invitations} action={paths.invitations()} />
        )}
      </Section>
    </Page>
  );
}
