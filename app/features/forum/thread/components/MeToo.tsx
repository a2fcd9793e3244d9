import { Icon } from "~/components/content/Icon";
import { modalityNames, stageNames } from "~/components/messages";
import { paths } from "~/lib/paths";
import type { Modality, Stage } from "~db/enums";
import { type Breakdown, LEAST_COMUNI } from "../me-too";
import { messages } from "../messages";

export interface MeTooProps {
  thread: { id: number; slug: string };
  count: number;
  breakdown: Breakdown | null;
  /** Comuni the reader can say it for, and whether they have. */
  mine: readonly { comuneId: number; comuneName: string; isIn: boolean }[];
}

/** How many comuni have the same problem, what they have in common, and the button to be one of them. */
export function MeToo({ thread, count, breakdown, mine }: MeTooProps) {
  const words = messages.meToo;
  return (
    <div className="me-too" id="anchio">
      {mine.map(({ comuneId, comuneName, isIn }) => (
        <form key={comuneId} method="post" action={paths.thread(thread.id, thread.slug)}>
          <input type="hidden" name="comune" value={comuneId} />
          <input type="hidden" name="intento" value={isIn ? "non-anchio" : "anchio"} />
          <button type="submit" className="btn btn-outline-primary">
            <Icon name={isIn ? "close" : "check-circle"} /> {isIn ? words.withdraw : words.button}
            {mine.length > 1 && words.for(comuneName)}
          </button>
        </form>
      ))}
      <p className="small mb-0">
        {count === 0 ? (
          words.none
        ) : (
          <>
            <strong>{words.count(count)}</strong>
            {words.same}
            {breakdown ? `: ${breakdownWords(breakdown)}.` : ". "}
            {count < LEAST_COMUNI && <span className="note">{words.few}</span>}
          </>
        )}
      </p>
    </div>
  );
}

function breakdownWords({ products, stages, modalities }: Breakdown): string {
  const words = messages.meToo;
  return [
    ...products.map(([name, value]) => words.product(value, name)),
    ...stages.map(([stage, value]) => words.stage(value, stageNames[stage as Stage])),
    ...modalities.map(([modality, value]) => words.modality(value, modalityNames[modality as Modality])),
  ].join(", ");
}
