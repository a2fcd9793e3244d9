import type { Actor, ComuneMembership } from "~/features/accounts/actor";
import { listColleagues } from "~/features/accounts/joining/colleagues/queries.server";
import { todayInRome } from "~/lib/format";
import { presentCampaign } from "../campaigns/present.server";
import { isCeased } from "../queries.server";
import { draftsOfOthers, findDraft } from "./drafts.server";
import { isLateOn } from "./lateness";
import { canSendSheet } from "./policy";
import { readAnswers } from "./schema";
import { listVersions } from "./versions.server";

export type Overview = Awaited<ReturnType<typeof readOverview>>;

/** All that the page of a comune's sheet shows to one of its people. */
export async function readOverview(actor: Actor, membership: ComuneMembership) {
  const { comuneId } = membership;
  const owner = { comuneId, personId: actor.personId };
  const canSend = canSendSheet(membership);
  const [versions, campaign, draft, others, colleagues, ceased] = await Promise.all([
    listVersions(comuneId),
    presentCampaign(),
    canSend ? findDraft(owner) : undefined,
    canSend ? draftsOfOthers(owner) : [],
    canSend ? [] : listColleagues(comuneId),
    isCeased(comuneId),
  ]);
  const today = todayInRome();
  return {
    membership,
    canSend: canSend && !ceased && campaign !== null,
    isCeased: ceased,
    versions,
    campaign,
    /** A sheet sent today would be late. */
    isOverdue: campaign !== null && isLateOn(today, campaign, versions),
    draft: draft && {
      changedAt: draft.changedAt,
      left: Object.keys(readAnswers(draft.values, today).errors).length,
    },
    othersDrafts: others,
    isReferente: canSend,
    referenti: colleagues.flatMap(({ role, name }) => (role === "referente" && name ? [name] : [])),
  };
}
