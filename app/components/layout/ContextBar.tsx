import type { Choice } from "~/lib/choice";
import { paths } from "~/lib/paths";
import { ModalityTag } from "../content/ModalityTag";
import { StageTag } from "../content/StageTag";
import { messages, modalityNames } from "../messages";

export interface ContextBarProps {
  choice: Choice;
  /** The same page for everybody; by default the address without its parameters. */
  clearHref?: string;
}

/** Says for whom one reads, on every page, once a stage or a modality is chosen. */
export function ContextBar({ choice, clearHref = "?" }: ContextBarProps) {
  if (!choice.stage && !choice.modality) return null;
  return (
    <aside className="context-bar" aria-label={messages.context.label}>
      <div className="container">
        <p className="line">
          <span>
            {messages.context.reading} {choice.stage ? messages.context.stage : messages.context.modality}
          </span>
          {choice.stage && <StageTag stage={choice.stage} />}
          {choice.stage && choice.modality && <span className="visually-hidden">{messages.context.modality}</span>}
          {choice.modality && (
            <span>
              <ModalityTag modality={choice.modality} /> {modalityNames[choice.modality]}
            </span>
          )}
          <a href={`${paths.home(choice)}#fase`}>{messages.context.change}</a>
          <a href={clearHref}>{messages.context.clear}</a>
        </p>
      </div>
    </aside>
  );
}
