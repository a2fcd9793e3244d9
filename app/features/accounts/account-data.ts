import { paths } from "~/lib/paths";
import type { AccountData } from "~/lib/root-data";
import { type Actor, presentComune, type SignIn } from "./actor";
import { canAdminister } from "./administration/pages";
import { messages } from "./messages";
import { belongsToComune, canMonitor, canSeeActivations, canWatch, hasRole, isSogei } from "./policy";
import { membershipWords } from "./words";

/** What every page's header shows of the person; undefined until the sign-in is complete. */
export function accountData(signIn: SignIn | undefined): AccountData | undefined {
  if (signIn?.state !== "complete") return undefined;
  const { actor } = signIn;
  const acting = presentComune(actor) ?? actor.memberships[0];
  return {
    name: actor.name,
    role: acting ? membershipWords(acting) : messages.menu.noRole,
    links: linksOf(actor),
    own: ownPlace(actor),
    unread: actor.unread,
    writesTexts: isSogei(actor),
    writesDocuments: isSogei(actor) || hasRole(actor, "ministero"),
  };
}

/** Where the person works: their comune, or Sogei's desk. */
function ownPlace(actor: Actor): AccountData["own"] {
  const { comune, desk } = messages.menu;
  if (belongsToComune(actor)) return { section: "comune", href: paths.ownComune(), label: comune };
  return isSogei(actor) ? { section: "supporto", href: paths.desk(), label: desk } : undefined;
}

function linksOf(actor: Actor): AccountData["links"] {
  const words = messages.menu;
  const links = [
    { href: paths.ownComune(), label: words.comune, isShown: belongsToComune(actor) },
    { href: paths.sheet(), label: words.sheet, isShown: belongsToComune(actor) },
    { href: paths.ownPlan(), label: words.plan, isShown: belongsToComune(actor) },
    { href: paths.colleagues(), label: words.colleagues, isShown: belongsToComune(actor) },
    { href: paths.desk(), label: words.desk, isShown: isSogei(actor) },
    {
      href: paths.assistance(),
      label: words.assistance,
      isShown: belongsToComune(actor) || isSogei(actor) || canWatch(actor),
    },
    { href: paths.plans(), label: words.plans, isShown: isSogei(actor) || hasRole(actor, "ministero") },
    { href: paths.milestones(), label: words.milestones, isShown: isSogei(actor) },
    { href: paths.searches(), label: words.searches, isShown: isSogei(actor) },
    { href: paths.prefecture(), label: words.prefecture, isShown: canWatch(actor) },
    { href: paths.monitoring(), label: words.monitoring, isShown: canMonitor(actor) },
    { href: paths.editorial(), label: words.editorial, isShown: isSogei(actor) || hasRole(actor, "ministero") },
    { href: paths.campaigns(), label: words.campaigns, isShown: hasRole(actor, "ministero") },
    { href: paths.noticeDesk(), label: words.notices, isShown: isSogei(actor) || hasRole(actor, "ministero") },
    { href: paths.activations(), label: words.activations, isShown: canSeeActivations(actor) },
    { href: paths.administration(), label: words.administration, isShown: canAdminister(actor) },
    { href: paths.notifications(), label: words.notifications, isShown: true },
    { href: paths.account(), label: words.account, isShown: true },
  ];
  return links.filter(({ isShown }) => isShown).map(({ href, label }) => ({ href, label }));
}
