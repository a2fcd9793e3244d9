import { stageNames } from "~/components/messages";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import type { Choice } from "~/lib/choice";
import type { Stage } from "~db/enums";
import type { Followable } from "../follow/FollowButton";
import { messages as follow } from "../follow/messages";
import { canModerate } from "../policy";
import { ownStage } from "../visitor.server";
import type { ThreadFilters, View } from "./filters";
import { countThreads, followedBy, listThreads } from "./list.server";

/** A list of the forum for one reader. */
export async function forumPage(actor: Actor | null, filters: ThreadFilters, choice: Choice) {
  const stage = await ownStage(actor, choice);
  const [page, counts, followed] = await Promise.all([
    listThreads(filters, { actor, stage }),
    countThreads(),
    actor ? followedBy(actor.personId) : [],
  ]);
  const followable = actor ? whatToFollow(filters, stage, followed) : [];
  const isModerator = actor !== null && canModerate(actor);
  return { canModerate: isModerator, filters, page, counts, followable, ownStage: stage, views: viewsOf(actor, stage) };
}

function viewsOf(actor: Actor | null, stage: Stage | undefined): View[] {
  const everybodys: View[] = stage
    ? ["recenti", "fase", "senza-risposta", "risolte"]
    : ["recenti", "senza-risposta", "risolte"];
  if (!actor) return everybodys;
  const own: View[] = comuneMemberships(actor).length ? ["seguite", "mie", "riservate"] : ["seguite", "riservate"];
  return [...everybodys, ...own];
}

/** The category one looks at, the code one has filtered by, the stage of «Nella mia fase». */
function whatToFollow(
  { category, code, stage, view }: ThreadFilters,
  ownStage: Stage | undefined,
  followed: { kind: string; key: string }[],
): Followable[] {
  const ofStage = stage ?? (view === "fase" ? ownStage : undefined);
  const found: Omit<Followable, "isFollowed">[] = [];
  if (category) found.push({ kind: "category", target: category, label: follow.category });
  if (code) found.push({ kind: "code", target: code, label: follow.code(code) });
  if (ofStage) found.push({ kind: "stage", target: ofStage, label: follow.stage(stageNames[ofStage]) });
  return found.map((what) => {
    return { ...what, isFollowed: followed.some(({ kind, key }) => kind === what.kind && key === what.target) };
  });
}
