import { Icon } from "~/components/content/Icon";
import { StateTag } from "~/components/content/StateTag";
import { formatDateRange, formatShortDate } from "~/lib/format";
import { messages, stepNames } from "../milestones/messages";
import type { Waiting } from "../milestones/reports.server";
import type { TimelineStep } from "../milestones/timeline";

interface Props {
  steps: readonly TimelineStep[];
  /** Days recorded by the comune that Sogei has not confirmed yet. */
  waiting: readonly Pick<Waiting, "milestone" | "happenedOn">[];
}

/** The plan as five steps with their dates; on narrow screens each date says what it is. */
export function Timeline({ steps, waiting }: Props) {
  const { columns } = messages;
  return (
    <>
      <div className="timeline-head" aria-hidden="true">
        <span>{columns.step}</span>
        <span>{columns.planned}</span>
        <span>{columns.happened}</span>
        <span>{columns.state}</span>
      </div>
      <ol className="timeline list-unstyled">
        {steps.map((step) => {
          const waits = waiting.find(({ milestone }) => milestone === step.id);
          return (
            <li key={step.id} className={markOf(step)}>
              <span className="mark">
                <Icon name={step.state === "done" || step.state === "unknown" ? "check" : iconOf(step)} size="sm" />
              </span>
              <div className="timeline-row">
                <div>
                  <h3>{stepNames[step.id]}</h3>
                  <p className="note mb-0">{waits ? messages.waiting(waits.happenedOn) : messages.hints[step.id]}</p>
                </div>
                <div>
                  <DateLabel text={columns.planned} /> <b>{plannedWords(step)}</b>
                </div>
                <div>
                  <DateLabel text={columns.happened} />{" "}
                  <b>{step.happenedOn ? formatShortDate(step.happenedOn) : messages.none}</b>
                </div>
                <div>
                  <StepState step={step} />
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Read with each date; seen only where there is no head over the column. */
function DateLabel({ text }: { text: string }) {
  return (
    <>
      <span className="visually-hidden">{text}: </span>
      <span className="date-label" aria-hidden="true">
        {text}
      </span>
    </>
  );
}

/** Lateness is a shape and words, too, not only a colour. */
function markOf({ state }: TimelineStep): string {
  if (state === "done" || state === "unknown") return "is-done";
  return state === "late" ? "is-late" : "";
}

const iconOf = ({ state, id }: TimelineStep) =>
  state === "late" ? "clock" : id === "completion" ? "flag" : "calendar";

function plannedWords({ plannedOn, plannedTo }: TimelineStep): string {
  if (!plannedOn) return messages.none;
  return plannedTo && plannedTo !== plannedOn ? formatDateRange(plannedOn, plannedTo) : formatShortDate(plannedOn);
}

function StepState({ step: { state, days, id } }: { step: TimelineStep }) {
  const words = messages.state;
  if (state === "unknown") return <StateTag kind="info">{words.unknown}</StateTag>;
  if (state === "late") return <StateTag kind="late">{words.late(days ?? 0)}</StateTag>;
  if (state === "planned")
    return (
      <StateTag kind="info" icon="calendar">
        {words.left(days ?? 0)}
      </StateTag>
    );
  if (state === "open")
    return (
      <StateTag kind="info" icon="calendar">
        {id === "completion" ? words.last : words.open}
      </StateTag>
    );
  if (days === null || days === 0) return <StateTag kind="done">{words.done}</StateTag>;
  return <StateTag kind="done">{days < 0 ? words.early(-days) : words.doneLate(days)}</StateTag>;
}
