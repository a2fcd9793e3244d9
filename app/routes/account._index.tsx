import type { MetaFunction } from "@remix-run/react";
import { Callout } from "~/components/content/Callout";
import { Entry } from "~/components/content/Entry";
import { PageHead } from "~/components/content/PageHead";
import { RowList } from "~/components/content/RowList";
import { Columns } from "~/components/layout/Columns";
import { Page } from "~/components/layout/Page";
import { Section } from "~/components/layout/Section";
import { comuneMemberships, presentComune } from "~/features/accounts/actor";
import { anyone, personal } from "~/features/accounts/guard.server";
import { ActingPanel } from "~/features/accounts/profile/home/ActingPanel";
import { messages } from "~/features/accounts/profile/home/messages";
import { accountOverview } from "~/features/accounts/profile/home/overview.server";
import { SettingList } from "~/features/accounts/profile/home/SettingList";
import { settingsOf } from "~/features/accounts/profile/home/settings";
import { tasksOf } from "~/features/accounts/profile/home/tasks";
import { WhoPanel } from "~/features/accounts/profile/home/WhoPanel";
import { membershipWords } from "~/features/accounts/words";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";

/** Where a sign-in leads: what this person comes for, and everything they can set. */
export const loader = personal(anyone, async ({ actor, choice, url }) => {
  const saved = messages.saved[url.searchParams.get("fatto") ?? ""];
  const overview = await accountOverview(actor);
  const settings = settingsOf(actor, overview);
  return { choice, actor, overview, settings, saved, tasks: tasksOf(actor, overview) };
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function Account() {
  const { choice, actor, overview, settings, saved, tasks } = useDocument<typeof loader>();
  const comuni = comuneMemberships(actor);
  const present = presentComune(actor);
  const main = present ?? actor.memberships[0];
  return (
    <Page choice={choice} breadcrumb={[{ label: messages.title }]}>
      <PageHead kicker={messages.title} title={actor.name} lead={main ? membershipWords(main) : messages.noRole} />
      {saved && <Callout tone="success">{saved}</Callout>}
      <Columns kind="aside">
        <div>
          <Section id="da-dove" title={messages.tasks}>
            <RowList>
              {tasks.map(({ href, title, text }) => (
                <Entry key={href} href={href} title={title} summary={text} />
              ))}
            </RowList>
          </Section>
          <Section id="impostazioni" title={messages.settings}>
            <SettingList settings={settings} />
          </Section>
        </div>
        <div>
          {present && comuni.length > 1 && <ActingPanel present={present} all={comuni} />}
          <WhoPanel actor={actor} createdAt={overview.createdAt} since={overview.since} />
        </div>
      </Columns>
    </Page>
  );
}
