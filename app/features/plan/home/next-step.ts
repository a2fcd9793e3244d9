import { formatDate } from "~/lib/format";
import { paths } from "~/lib/paths";
import type { Milestone, Stage } from "~db/enums";
import { milestonePart } from "../milestones/parts";
import { messages } from "./messages";

/** What the plan of a comune says, as far as the next thing depends on it. */
export interface Situation {
  istat: string;
  stage: Stage;
  isCeased: boolean;
  isReferente: boolean;
  hasDraft: boolean;
  sheetDueOn: string | null;
  next: Milestone | null;
  plannedOn: string | null;
  /** A planned day is over. */
  isLate: boolean;
  /** A day of the next milestone waits for Sogei. */
  waitingOn: string | null;
}

export interface NextStep {
  title: string;
  text: string;
  /** Only for who may do it. */
  action: { href: string; label: string } | null;
}

/** The one thing a comune has to do now. */
export function nextStep(situation: Situation): NextStep {
  const words = messages.next;
  const { istat, stage, isCeased, isReferente, hasDraft, sheetDueOn, next, waitingOn } = situation;
  const only = (href: string, label: string) => (isReferente ? { href, label } : null);
  if (isCeased) return { ...words.ceased, action: null };
  if (stage === "scheda")
    return {
      title: words.sheet.title,
      text: sheetDueOn ? words.sheet.due(formatDate(sheetDueOn)) : words.sheet.text,
      action: only(paths.sheet({ comune: istat }), hasDraft ? words.sheet.resume : words.sheet.start),
    };
  if (next === null)
    return {
      title: words.done.title,
      text: words.done.text,
      action: { href: paths.manual("lavorare-con-anpr"), label: words.done.action },
    };
  if (waitingOn) return { title: words.waiting.title, text: words.waiting.text(formatDate(waitingOn)), action: null };
  return {
    title: words.milestone[next].title,
    text: [plannedWords(situation), words.milestone[next].text].filter(Boolean).join(" "),
    action: only(paths.ownMilestone(milestonePart(next), { comune: istat }), words.milestone[next].action),
  };
}

function plannedWords({ plannedOn, isLate, stage }: Situation): string {
  const words = messages.next;
  if (!plannedOn) return stage === "presubentro" ? words.unplanned : "";
  return isLate ? words.was(formatDate(plannedOn)) : words.is(formatDate(plannedOn));
}
