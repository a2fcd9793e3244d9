import { STAGES, type Stage } from "~db/enums";
import { messages, stageNames } from "../messages";

/** Outlines of the first ticks by how many they are: 5 by 12 units each, with 2 between them. */
const TICKS = Array.from({ length: STAGES.length + 1 }, (_, count) =>
  Array.from({ length: count }, (_, index) => `M${index * 7 + 0.5} .5h4v11h-4z`).join(""),
);

/** Five ticks, as many filled as the stage counts, then its name. */
export function StageTag({ stage }: { stage: Stage }) {
  const position = STAGES.indexOf(stage) + 1;
  return (
    <span className={`stage stage-${position}`}>
      <svg className="ticks" viewBox="0 0 33 12" aria-hidden="true">
        <path d={TICKS[STAGES.length]} />
        <path className="filled" d={TICKS[position]} />
      </svg>
      <span className="visually-hidden">{messages.stage.hidden(position)}</span>
      {stageNames[stage]}
    </span>
  );
}

/** The stages a text is for; none or all of them is said in words. */
export function StageTags({ stages }: { stages: readonly Stage[] }) {
  if (stages.length === 0 || stages.length === STAGES.length) {
    return <span className="tag-all">{messages.stage.all}</span>;
  }
  return (
    <>
      {STAGES.filter((stage) => stages.includes(stage)).map((stage) => (
        <StageTag key={stage} stage={stage} />
      ))}
    </>
  );
}
