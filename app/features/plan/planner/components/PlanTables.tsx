import { DataTable } from "~/components/content/DataTable";
import { formatShortDate } from "~/lib/format";
import type { PlanReasons } from "~db/schema/planner";
import { messages } from "../messages";
import type { ComunePlan } from "../one.server";
import { reasonWords } from "../reason-words";
import type { PlanDates } from "../versions.server";

const words = messages.one;

/** «12 gen 2027 - 15 gen 2027», or one day. */
export function windowWords({ startFrom, startTo }: Pick<PlanDates, "startFrom" | "startTo">): string {
  if (!startFrom) return "";
  return messages.window(formatShortDate(startFrom), formatShortDate(startTo ?? startFrom));
}

interface ProposedProps {
  dates: PlanDates;
  reasons: PlanReasons | null;
}

/** The proposed dates, each with why it is what it is. */
export function ProposedDates({ dates, reasons }: ProposedProps) {
  const rows = [
    { key: "file" as const, label: words.file, date: dates.fileOn && formatShortDate(dates.fileOn) },
    { key: "tests" as const, label: words.tests, date: dates.testsEndOn && formatShortDate(dates.testsEndOn) },
    { key: "start" as const, label: words.start, date: windowWords(dates) },
  ];
  return (
    <DataTable
      caption={words.caption.waiting}
      captionHidden
      columns={[
        { key: "milestone", label: words.milestone, rowHeader: true },
        { key: "date", label: words.proposed },
        { key: "why", label: words.why },
      ]}
      rows={rows.map(({ key, label, date }) => ({
        key,
        cells: { milestone: label, date: date || messages.reached, why: date && <Why reason={reasons?.[key]} /> },
      }))}
    />
  );
}

function Why({ reason }: { reason: PlanReasons["file"] }) {
  if (!reason) return <>{words.byHand}</>;
  return (
    <>
      {reasonWords(reason).map((sentence) => (
        <span key={sentence} className="d-block">
          {sentence}
        </span>
      ))}
    </>
  );
}

interface InForceProps {
  plan: ComunePlan["plan"];
  /** Why its dates were chosen; undefined where nobody knows. */
  reasons?: PlanReasons | null;
}

/** The plan in force beside what has happened. */
export function PlanInForce({ plan, reasons }: InForceProps) {
  const day = (date: string | null) => (date ? formatShortDate(date) : "");
  const start = windowWords({ startFrom: plan.startPlannedFrom, startTo: plan.startPlannedTo });
  const rows = [
    { key: "file" as const, label: words.file, planned: day(plan.filePlannedOn), actual: plan.fileSentOn },
    { key: "tests" as const, label: words.tests, planned: day(plan.testsEndPlannedOn), actual: plan.testsEndedOn },
    { key: "start" as const, label: words.start, planned: start, actual: plan.startedOn },
    { key: "completed" as const, label: words.completed, planned: "", actual: plan.completedOn },
  ];
  const isExplained = reasons !== undefined;
  return (
    <DataTable
      caption={words.caption.inForce}
      captionHidden
      columns={[
        { key: "milestone", label: words.milestone, rowHeader: true },
        { key: "planned", label: words.planned },
        { key: "actual", label: words.actual },
        ...(isExplained ? [{ key: "why", label: words.why }] : []),
      ]}
      rows={rows.map(({ key, label, planned, actual }) => ({
        key,
        cells: {
          milestone: label,
          planned: planned || "-",
          actual: day(actual) || "-",
          why: isExplained && planned && key !== "completed" && <Why reason={reasons?.[key]} />,
        },
      }))}
    />
  );
}
