import { DefinitionList } from "~/components/content/DefinitionList";
import { ModalityTag } from "~/components/content/ModalityTag";
import { StageTag } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { formatDate, todayInRome } from "~/lib/format";
import { messages } from "../messages";
import type { PublicPlan } from "../queries.server";
import { subentroSentence, windowWords } from "../subentro";

interface Props {
  name: string;
  plan: PublicPlan;
  isCeased: boolean;
}

/** Where a comune stands, in public: the answer in a sentence, then stage, modality, what is planned, what was done. */
export function PlanSection({ name, plan, isCeased }: Props) {
  const { stage, modality, sheetSentOn, fileSentOn, completedOn, startPlannedFrom, startPlannedTo, isLate } = plan;
  return (
    <Section id="piano" title={messages.title}>
      <p className="plan-answer">
        {isCeased && !completedOn ? messages.frozen : subentroSentence(name, plan, todayInRome())}
      </p>
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
          {
            term: messages.planned,
            detail: completedOn || !startPlannedFrom ? null : windowWords(startPlannedFrom, startPlannedTo, formatDate),
          },
          { term: messages.done, detail: completedOn && formatDate(completedOn) },
        ]}
      />
    </Section>
  );
}
