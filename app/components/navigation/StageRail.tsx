import { STAGES, type Stage } from "~db/enums";
import { messages, stageHints, stageNames } from "../messages";

export interface StageRailProps {
  current?: Stage;
  /** Address of the page as read from that stage. */
  hrefFor: (stage: Stage) => string;
}

/** The five stages as links; the reader's own is marked. */
export function StageRail({ current, hrefFor }: StageRailProps) {
  return (
    <ol className="stage-rail list-unstyled">
      {STAGES.map((stage, index) => (
        <li key={stage}>
          <a
            className={`rail-${index + 1}`}
            href={hrefFor(stage)}
            aria-current={stage === current ? "true" : undefined}
          >
            <span className="note">
              {messages.stage.position(index + 1)}
              {stage === current && <span className="mine-label"> {messages.stage.current}</span>}
            </span>
            <b>{stageNames[stage]}</b>
            <span className="small">{stageHints[stage]}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
