import type { LeftOutReason, ProposalState } from "~db/enums";
import { type Day, dayOf } from "./days";
import type { Ledger } from "./ledger";

/** A chosen proposal beside what is true now. */
export interface Chosen {
  comuneId: number;
  /** The version that was on the page that was signed. */
  seen: number;
  version: number;
  state: ProposalState;
  isAdjusted: boolean;
  sheetId: number | null;
  /** Of the sheet in force now. */
  presentSheetId: number | null;
  isCeased: boolean;
  /** Milestones reached, now. */
  fileSent: boolean;
  testsEnded: boolean;
  started: boolean;
  isLarge: boolean;
  province: string;
  fileOn: string | null;
  testsEndOn: string | null;
  startFrom: string | null;
  startTo: string | null;
  /** The plan in force, whose places become free. */
  before: { fileOn: string | null; testsEndOn: string | null; startFrom: string | null };
}

/** Why a proposal must not be decided on: it is no longer what was read. Null: it is. */
export function staleness({ seen, version, state, isCeased, ...chosen }: Chosen): LeftOutReason | null {
  if (isCeased) return "ceased";
  if (state !== "open" || version !== seen) return "changed";
  if (chosen.sheetId !== chosen.presentSheetId) return "new-sheet";
  const isReached =
    chosen.started ||
    (chosen.testsEndOn && chosen.testsEnded) ||
    (chosen.fileOn && (chosen.fileSent || chosen.testsEnded));
  return isReached ? "milestone" : null;
}

/**
 * Why it cannot be approved; null: it can, and its places are taken from `ledger`, which holds the plans in force, while those it had
 * before are given back.
 */
export function approval(chosen: Chosen, today: Day, ledger: Ledger): LeftOutReason | null {
  const stale = staleness(chosen);
  if (stale) return stale;
  const dates = [chosen.fileOn, chosen.testsEndOn, chosen.startFrom];
  if (dates.some((date) => date !== null && dayOf(date) < today)) return "past";
  move(ledger, chosen, chosen.before, -1, today);
  move(ledger, chosen, chosen, 1, today);
  if (fits(ledger, chosen)) return null;
  move(ledger, chosen, chosen, -1, today);
  move(ledger, chosen, chosen.before, 1, today);
  return "full";
}

type Dates = Chosen["before"];

const KINDS = [
  ["file", "fileOn"],
  ["tests", "testsEndOn"],
  ["start", "startFrom"],
] as const;

function move(ledger: Ledger, { isLarge, province }: Chosen, dates: Dates, number: 1 | -1, today: Day): void {
  for (const [kind, name] of KINDS) {
    const date = dates[name];
    if (date === null || dayOf(date) < today) continue;
    ledger.take(kind, dayOf(date), null, number);
    if (kind === "start" && isLarge) ledger.take("large", dayOf(date), province, number);
  }
}

/** No week of its dates holds more than it may, with it. */
function fits(ledger: Ledger, chosen: Chosen): boolean {
  return KINDS.every(([kind, name]) => {
    const date = chosen[name];
    if (date === null) return true;
    const isWithin = ledger.isWithin(kind, dayOf(date));
    return isWithin && (kind !== "start" || !chosen.isLarge || ledger.isWithin("large", dayOf(date)));
  });
}
