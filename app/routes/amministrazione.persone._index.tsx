import type { MetaFunction } from "@remix-run/react";
import { PageHead } from "~/components/content/PageHead";
import { Page } from "~/components/layout/Page";
import { messages as administration } from "~/features/accounts/administration/messages";
import { personal } from "~/features/accounts/guard.server";
import { PeopleList } from "~/features/accounts/joining/people/components/PeopleList";
import { listPeople, readPeopleCursor, readPeopleFilters } from "~/features/accounts/joining/people/list.server";
import { messages } from "~/features/accounts/joining/people/messages";
import { canManagePeople } from "~/features/accounts/policy";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(canManagePeople, async ({ url, choice }) => {
  const filters = readPeopleFilters(url.searchParams);
  return { choice, filters, page: await listPeople(filters, readPeopleCursor(url.searchParams)) };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function People() {
  const { choice, ...list } = useDocument<typeof loader>();
  const breadcrumb = [{ label: administration.title, href: paths.administration() }, { label: messages.title }];
  return (
    <Page choice={choice} breadcrumb={breadcrumb}>
      <PageHead title={messages.title} lead={messages.lead} />
      <PeopleList {...list} />
    </Page>
  );
}
