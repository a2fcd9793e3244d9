import type { ReactNode } from "react";
import { Callout } from "~/components/content/Callout";
import { DefinitionList } from "~/components/content/DefinitionList";
import { ModalityTag } from "~/components/content/ModalityTag";
import { PageHead } from "~/components/content/PageHead";
import { StageTag } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import { formatDate, formatDateTime, formatNumber } from "~/lib/format";
import { visitStateKinds, visitStateNames } from "../../labels";
import { messages, type VisitDone } from "../messages";
import type { Visit } from "../queries.server";

const yesNo = (value: boolean) => (value ? messages.yes : messages.no);

interface Props {
  visit: Visit;
  done: VisitDone | null;
  /** What the reader may do about it. */
  children?: ReactNode;
}

export function VisitView({ visit, done, children }: Props) {
  const { comune, state, stage, modality, scheduledOn, wantedFrom } = visit;
  return (
    <>
      {done && (
        <div role="status">
          <Callout tone="success">
            <p>{messages.done[done]}</p>
          </Callout>
        </div>
      )}
      <PageHead
        title={messages.one(comune)}
        kicker={<StateTag kind={visitStateKinds[state]}>{visitStateNames[state]}</StateTag>}
      />
      <Section id="richiesta" title={messages.facts} small>
        <DefinitionList
          items={[
            { term: messages.why, detail: visit.why },
            { term: messages.visitDay, detail: scheduledOn && formatDate(scheduledOn) },
            { term: messages.wantedFrom, detail: wantedFrom ? formatDate(wantedFrom) : messages.soon },
            { term: messages.residents, detail: formatNumber(visit.residents) },
            { term: messages.workstations, detail: formatNumber(visit.workstations) },
            { term: messages.offices, detail: formatNumber(visit.offices) },
            { term: messages.twoRegisters, detail: yesNo(visit.keepsTwoRegisters) },
            { term: messages.changesSoftware, detail: yesNo(visit.changesSoftware) },
            { term: messages.stage, detail: <StageTag stage={stage} /> },
            { term: messages.modality, detail: modality && <ModalityTag modality={modality} /> },
          ]}
        />
      </Section>
      {children}
      <History steps={visit.steps} />
    </>
  );
}

function History({ steps }: Pick<Visit, "steps">) {
  return (
    <Section id="storia" title={messages.history} small>
      <ol className="rows list-unstyled">
        {steps.map(({ id, state, note, day, at }) => (
          <li key={id}>
            <strong>{visitStateNames[state]}</strong>
            {day && ` (${formatDate(day)})`} <span className="note">{formatDateTime(at)}</span>
            {note && <p className="mb-0">{note}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
