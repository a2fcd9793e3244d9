import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { presentCampaign } from "../campaigns/present.server";
import { type Draft, findDraft } from "./drafts.server";
import { type Difference, differences, draftFacts, type Fact, versionFacts } from "./facts";
import { isLateOn } from "./lateness";
import { readAnswers } from "./schema";
import { softwareOf } from "./software.server";
import { needsAdaptation, type Step, stepsFor } from "./steps";
import { listVersions } from "./versions.server";

/** A version that came in between, and how the draft differs from it. */
export interface Conflicting {
  version: number;
  sender: string | null;
  sentOn: string;
  changes: Difference[];
}

export interface CheckData {
  draft: Draft;
  facts: Fact[];
  incomplete: Step[];
  conflict: Conflicting | null;
  /** It says what the sheet in force says. */
  isSame: boolean;
  /** The deadline that is over, for who has not sent in time. */
  overdue: string | null;
  /** The tests begin before the software is ready: odd, and allowed. */
  isEarly: boolean;
}

/** What the page shows before sending; undefined where there is no draft. */
export async function readCheck(owner: { comuneId: number; personId: number }): Promise<CheckData | undefined> {
  const draft = await findDraft(owner);
  if (!draft) return undefined;
  const today = todayInRome();
  const { known, errors } = readAnswers(draft.values, today);
  const [versions, software, campaign] = await Promise.all([
    listVersions(owner.comuneId),
    softwareOf(db, known),
    presentCampaign(),
  ]);
  const [inForce] = versions;
  const gone = software ? [] : (["software"] as const);
  const { vendor = null, product = null } = software ?? {};
  const steps = stepsFor(draft.values.modalita);
  const facts = draftFacts(known, { vendor, product }).filter(({ step }) => steps.includes(step));
  const changes = inForce ? differences(versionFacts(inForce), draftFacts(known, { vendor, product })) : [];
  const isOutdated = inForce !== undefined && draft.basis !== inForce.version;
  return {
    draft,
    facts,
    incomplete: steps.filter((step) => errors[step] || gone.some((other) => other === step)),
    conflict: isOutdated ? { ...inForce, changes } : null,
    isSame: inForce !== undefined && changes.length === 0,
    overdue: campaign && isLateOn(today, campaign, versions) ? campaign.deadline : null,
    isEarly:
      needsAdaptation(known.modality) &&
      Boolean(known.adaptedBy && known.testsFrom && known.testsFrom < known.adaptedBy),
  };
}
