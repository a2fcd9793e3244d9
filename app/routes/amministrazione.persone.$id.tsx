import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { messages as administration } from "~/features/accounts/administration/messages";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { managePerson } from "~/features/accounts/joining/people/commands.server";
import { PersonView } from "~/features/accounts/joining/people/components/PersonView";
import { doneOf, messages } from "~/features/accounts/joining/people/messages";
import { idOf, readPerson } from "~/features/accounts/joining/people/person.server";
import { canManagePeople } from "~/features/accounts/policy";
import { useDocument } from "~/lib/http/document";
import { refusedForm } from "~/lib/http/form.server";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canManagePeople, async ({ params, url, choice }) => {
  return { choice, person: await readPerson(params.id), done: doneOf(url.searchParams.get("fatto")) };
});

export const action = personalAction(canManagePeople, async ({ actor, params, form, context }) => {
  try {
    const done = await managePerson(actor, params.id, form, context.address);
    throw redirect(paths.person(idOf(params.id), { fatto: done }), 303);
  } catch (error) {
    const refused = refusedForm(error, form);
    return data(refused.data, { status: refused.status });
  }
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Person() {
  const { choice, person, done } = useDocument<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const name = person.name ?? "";
  const breadcrumb = [
    { label: administration.title, href: paths.administration() },
    { label: messages.title, href: paths.people() },
    { label: name },
  ];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={name} />
      {done && <Callout tone="success">{messages.done[done]}</Callout>}
      <PersonView person={person} refused={refused} />
    </Page>
  );
}
