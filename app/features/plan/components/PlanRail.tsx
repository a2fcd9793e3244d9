import { Icon } from "~/components/content/Icon";
import { STAGES, type Stage } from "~db/enums";
import { messages } from "../home/messages";

const CLASSES = { done: "rail-done", here: "rail-here", after: undefined };

/** The five stages as a comune goes through them: what is behind, where it is, what comes. */
export function PlanRail({ stage }: { stage: Stage }) {
  const here = STAGES.indexOf(stage);
  const words = messages.railState;
  return (
    <ol className="plan-rail list-unstyled" aria-label={messages.rail}>
      {STAGES.map((name, index) => {
        const state = index < here ? "done" : index === here ? "here" : "after";
        return (
          <li key={name} className={CLASSES[state]} aria-current={state === "here" ? "step" : undefined}>
            <span className="visually-hidden">
              {index + 1}. {messages.railNames[name]}: {words[state]}
            </span>
            <span className="rail-words" aria-hidden="true">
              <span className="note">
                {state === "done" && <Icon name="check" size="sm" />} {words[state]}
              </span>
              <b>
                {index + 1}. {messages.railNames[name]}
              </b>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
