import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { Page } from "~/components/layout/Page";
import { comuneMemberships } from "~/features/accounts/actor";
import { personal, personalAction } from "~/features/accounts/guard.server";
import { comuneOf } from "~/features/accounts/joining/colleagues/queries.server";
import { belongsToComune } from "~/features/accounts/policy";
import { agendaOf } from "~/features/conferences/home/agenda.server";
import { AgendaPanel } from "~/features/conferences/home/components/AgendaPanel";
import { HomePage } from "~/features/plan/home/components/HomePage";
import { readHome } from "~/features/plan/home/home.server";
import { doneOf, messages } from "~/features/plan/home/messages";
import { saveWork } from "~/features/plan/home/work.server";
import { NotFound } from "~/lib/errors";
import { useDocument } from "~/lib/http/document";
import { noIndex, pageMeta } from "~/lib/meta";
import { paths } from "~/lib/paths";

export const loader = personal(belongsToComune, async ({ actor, url, choice }) => {
  const membership = comuneOf(actor, url.searchParams.get("comune"));
  const [home, agenda] = await Promise.all([readHome(actor, membership), agendaOf(membership.comuneId)]);
  return { choice, home, agenda, memberships: comuneMemberships(actor), done: doneOf(url.searchParams.get("fatto")) };
});

export const action = personalAction(belongsToComune, async ({ actor, form }) => {
  if (form.intento !== "lavori") throw new NotFound();
  const comune = await saveWork(actor, form);
  return redirect(paths.ownComune({ comune, fatto: "lavori" }, "lavori"), 303);
});

export const meta: MetaFunction = () => [...pageMeta(messages.title), noIndex];

export default function OwnComune() {
  const { choice, home, agenda, memberships, done } = useDocument<typeof loader>();
  return (
    <Page section="comune" choice={choice} breadcrumb={[{ label: messages.title }]}>
      <HomePage {...home} memberships={memberships} done={done}>
        <AgendaPanel agenda={agenda} comune={home.membership.comuneIstat} />
      </HomePage>
    </Page>
  );
}
