import { DefinitionList } from "~/components/content/DefinitionList";
import { ModalityTag } from "~/components/content/ModalityTag";
import { StageTag } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { formatDate } from "~/lib/format";
import { messages } from "../messages";
import type { PublicPlan } from "../queries.server";

interface Props {
  plan: PublicPlan;
  isCeased: boolean;
}

/** Where a comune stands, in public: stage, modality, what is planned, what was done. */
export function PlanSection({ plan, isCeased }: Props) {
  const { stage, modality, sheetSentOn, fileSentOn, completedOn, isLate } = plan;
  return (
    <Section id="piano" title={messages.title}>
      {isCeased && <p>{messages.frozen}</p>}
      {stage === "scheda" && !isCeased && <p>{messages.noSheet}</p>}
      <DefinitionList
        items={[
          {
            term: messages.stage,
            detail: (
              <span className="line">
                <StageTag stage={stage} /> {isLate && !isCeased && <StateTag kind="late">{messages.late}</StateTag>}
              </span>
            ),
          },
          { term: messages.modality, detail: modality && <ModalityTag modality={modality} /> },
          { term: messages.sheet, detail: sheetSentOn && formatDate(sheetSentOn) },
          { term: messages.file, detail: fileSentOn && formatDate(fileSentOn) },
          { term: messages.planned, detail: completedOn ? null : plannedWords(plan) },
          { term: messages.done, detail: completedOn && formatDate(completedOn) },
        ]}
      />
    </Section>
  );
}

function plannedWords({ startPlannedFrom: from, startPlannedTo: to }: PublicPlan): string | null {
  if (!from) return null;
  return to && to !== from ? messages.window(formatDate(from), formatDate(to)) : formatDate(from);
}
