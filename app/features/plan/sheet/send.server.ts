import { and, eq, sql } from "drizzle-orm";
import type { Actor, ComuneMembership } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { daysBetween } from "~/lib/day";
import { Conflict } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { paths } from "~/lib/paths";
import type { Tx } from "~db/client.server";
import type { SheetFlag } from "~db/enums";
import { plans, sheets } from "~db/schema/plan";
import { type Campaign, presentCampaign } from "../campaigns/present.server";
import { lockPlan } from "../dates.server";
import { isCeased } from "../queries.server";
import { stillReferente } from "../still-referente.server";
import { deleteDraft, findDraft } from "./drafts.server";
import { differences, draftFacts, versionFacts } from "./facts";
import { sending } from "./fill.server";
import { isLateOn } from "./lateness";
import { messages } from "./messages";
import { type Answers, readAnswers } from "./schema";
import { type Software, softwareOf } from "./software.server";
import { listVersions, type Version } from "./versions.server";

export interface Sent {
  istat: string;
  /** Null: it is not sent, the page says why. */
  version: number | null;
}

/**
 * Sends the person's draft as the next version, and copies what the plan needs onto it. The same draft sent twice is one version. A
 * draft that is not complete, that changes nothing, or that was begun before a version somebody else has sent stays as it is.
 */
export async function sendSheet(actor: Actor, form: FormValues, address: string): Promise<Sent> {
  const membership = sending(actor, form);
  await countOf("sheet", actor.personId, messages.tooMany);
  const { comuneIstat: istat } = membership;
  const version = await publicChange([paths.comune(istat), paths.progress()], (tx) =>
    send(tx, actor, membership, { draftId: Number(form.bozza) || 0, address }),
  );
  return { istat, version };
}

interface Sending {
  /** As the form says: what the person has checked. */
  draftId: number;
  address: string;
}

async function send(
  tx: Tx,
  actor: Actor,
  { id: membershipId, comuneId }: ComuneMembership,
  { draftId, address }: Sending,
): Promise<number | null> {
  await lockPlan(tx, comuneId);
  if (await isCeased(comuneId, tx)) throw new Conflict(messages.ceased);
  await stillReferente(tx, membershipId, messages.onlyReferenti);
  const owner = { comuneId, personId: actor.personId };
  const [draft, versions] = [await findDraft(owner, tx), await listVersions(comuneId, tx)];
  const [inForce] = versions;
  if (!draft || draft.id !== draftId) return versionOf(tx, comuneId, draftId);
  const today = todayInRome();
  const { answers } = readAnswers(draft.values, today);
  if (!answers || draft.basis !== (inForce?.version ?? 0)) return null;
  const software = await softwareOf(tx, answers);
  if (!software || (inForce && isSame(inForce, answers, software))) return null;
  const campaign = await presentCampaign(tx);
  if (!campaign) throw new Conflict(messages.noCampaign);
  const sheet = sheetOf(answers, software, { campaign, today, versions });
  const version = (inForce?.version ?? 0) + 1;
  const [row] = await tx
    .insert(sheets)
    .values({ ...sheet, comuneId, version, sentBy: actor.personId, draftId: draft.id })
    .returning({ id: sheets.id });
  if (!row) throw new Error("the sheet was not written");
  const { modality, sentOn: sheetSentOn, software: words, vendorId, productId } = sheet;
  await tx
    .update(plans)
    .set({ sheetSentOn, modality, software: words, vendorId, productId, changedAt: sql`now()` })
    .where(eq(plans.comuneId, comuneId));
  await deleteDraft(owner, tx);
  const subject = { kind: "sheet", id: row.id } as const;
  const details = { version, modality, late: sheet.isLate };
  await audit(tx, { personId: actor.personId, action: "sheet.sent", subject, comuneId, address, details });
  await emit(tx, { name: "sheet.sent", payload: { sheetId: row.id } });
  return version;
}

/** The version a draft has become; null when it was never sent. */
async function versionOf(tx: Tx, comuneId: number, draftId: number): Promise<number | null> {
  const [row] = await tx
    .select({ version: sheets.version })
    .from(sheets)
    .where(and(eq(sheets.comuneId, comuneId), eq(sheets.draftId, draftId)));
  return row?.version ?? null;
}

function isSame(inForce: Version, answers: Answers, software: Software): boolean {
  const facts = draftFacts({ ...answers, otherSoftware: software.software }, software);
  return differences(versionFacts(inForce), facts).length === 0;
}

interface Circumstances {
  campaign: Campaign;
  today: string;
  versions: readonly Version[];
}

/** The row of a sheet. */
function sheetOf(answers: Answers, software: Software, { campaign, today, versions }: Circumstances) {
  const { otherSoftware, ...said } = answers;
  const isLate = isLateOn(today, campaign, versions);
  const flags: SheetFlag[] = isLate ? ["late"] : [];
  return {
    ...said,
    // History counts days: whoever plans reads one or the other.
    adaptationDays: said.adaptedBy ? Math.max(0, daysBetween(today, said.adaptedBy)) : null,
    vendorId: software.vendorId,
    productId: software.productId,
    software: software.software,
    campaignId: campaign.id,
    sentOn: today,
    isLate,
    flags,
  };
}
