import { sql } from "drizzle-orm";
import type { Actor, ComuneMembership } from "~/features/accounts/actor";
import { listEntries, mostReported, narrowestFirst } from "~/features/content/queries.server";
import { makeChoice } from "~/lib/choice";
import { todayInRome } from "~/lib/format";
import { entries } from "~db/schema/content";
import { readPlan } from "../dates.server";
import { canReportMilestone } from "../milestones/policy";
import { listReports } from "../milestones/reports.server";
import { nextMilestone, timelineOf } from "../milestones/timeline";
import { findDraft } from "../sheet/drafts.server";
import { versionInForce } from "../sheet/versions.server";
import { nearbyDone } from "./nearby.server";
import { nextStep } from "./next-step";
import { workFor } from "./work";
import { listWorkDone } from "./work.server";

/** Questions about few stages and modalities are the ones meant for theirs; of those, what helped others. */
const mostFitting = sql`case when cardinality(stages) = 0 then 9 else cardinality(stages) end,
  case when cardinality(modalities) = 0 then 9 else cardinality(modalities) end, ${entries.helpfulYes} desc, slug`;

const SHOWN = 4;
const CODES_SHOWN = 3;

export type Home = Awaited<ReturnType<typeof readHome>>;

/** All that the home of a comune shows to one of its people. */
export async function readHome(actor: Actor, membership: ComuneMembership) {
  const { comuneId } = membership;
  const [plan, version, draft, done, reports] = await Promise.all([
    readPlan(comuneId),
    versionInForce(comuneId),
    findDraft({ comuneId, personId: actor.personId }),
    listWorkDone(comuneId),
    listReports(comuneId),
  ]);
  const { stage, modality, dates } = plan;
  const filter = { stage, modality: modality ?? undefined };
  const [guides, questions, codes, nearby] = await Promise.all([
    listEntries("guide", { ...filter, orderBy: narrowestFirst, limit: SHOWN }),
    listEntries("faq", { ...filter, orderBy: mostFitting, limit: SHOWN }),
    listEntries("code", { ...filter, orderBy: mostReported, limit: CODES_SHOWN }),
    nearbyDone(plan),
  ]);
  const today = todayInRome();
  const isReferente = canReportMilestone(membership);
  const timeline = timelineOf(dates, today);
  const waiting = reports.filter(({ state }) => state === "reported");
  const next = nextMilestone(dates);
  const planned = timeline.find(({ id }) => id === next);
  const step = nextStep({
    istat: membership.comuneIstat,
    stage,
    isCeased: plan.ceasedOn !== null,
    isReferente,
    hasDraft: draft !== undefined,
    sheetDueOn: dates.sheetDueOn,
    next,
    plannedOn: planned?.plannedOn ?? null,
    isLate: planned?.state === "late",
    waitingOn: waiting.find(({ milestone }) => milestone === next)?.happenedOn ?? null,
  });
  const work = workFor(modality).map((item) => ({ ...item, doneOn: done.get(item.item) ?? null }));
  // What the reader's stage and modality are travels in the links of this page, as if they had been chosen.
  const choice = makeChoice(stage, modality ?? undefined);
  return {
    membership,
    plan,
    version,
    timeline,
    waiting,
    next,
    step,
    work,
    choice,
    guides,
    questions,
    codes,
    nearby,
    isReferente,
  };
}
