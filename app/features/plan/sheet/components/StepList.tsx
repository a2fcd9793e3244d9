import { Icon } from "~/components/content/Icon";
import { paths } from "~/lib/paths";
import { messages, stepTitles } from "../messages";
import type { Step } from "../steps";

interface Props {
  /** ISTAT code. */
  comune: string;
  steps: readonly Step[];
  /** Null: the answers are being checked. */
  current: Step | null;
  complete: readonly Step[];
}

/** All steps as links, with those that are complete: one may go back and forth. */
export function StepList({ comune, steps, current, complete }: Props) {
  const words = messages.step;
  return (
    <nav className="panel panel-calm" aria-label={words.list}>
      <ol className="sheet-steps list-unstyled">
        {steps.map((step) => (
          <li key={step}>
            <a href={paths.sheetStep(step, { comune })} aria-current={step === current ? "step" : undefined}>
              {stepTitles[step]}
            </a>
            {complete.includes(step) && (
              <span className="done">
                <Icon name="check" size="sm" />
                <span className="visually-hidden">{words.isDone}</span>
              </span>
            )}
          </li>
        ))}
        <li>
          <a href={paths.sheetCheck({ comune })} aria-current={current === null ? "step" : undefined}>
            {words.check}
          </a>
        </li>
      </ol>
    </nav>
  );
}
