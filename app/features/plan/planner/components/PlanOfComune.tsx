import type { ReactNode } from "react";
import { Callout } from "~/components/content/Callout";
import { ModalityTag } from "~/components/content/ModalityTag";
import { PageHead } from "~/components/content/PageHead";
import { StageTag } from "~/components/content/StageTag";
import { StateTag } from "~/components/content/StateTag";
import { Section } from "~/components/layout/Section";
import type { HistoryRow } from "../history.server";
import { unplacedHelp, unplacedNames } from "../labels";
import { messages } from "../messages";
import type { ComunePlan } from "../one.server";
import { PlanHistory } from "./PlanHistory";
import { PlanInForce, ProposedDates } from "./PlanTables";

const words = messages.one;

interface Props {
  comune: ComunePlan;
  history: readonly HistoryRow[];
  /** Seen by the comune itself. */
  isOwn?: boolean;
  /** Under the head. */
  notice?: ReactNode;
  /** After the proposal: what staff can do with it. */
  decide?: ReactNode;
  /** Before the history: the form that corrects the dates. */
  adjust?: ReactNode;
}

/** A comune's plan: what is proposed and why, what is in force, every version it has had. */
export function PlanOfComune({ comune, history, isOwn = false, notice, decide, adjust }: Props) {
  const { name, plan, proposal, unplaced } = comune;
  const waits = proposal?.state === "open" || proposal?.state === "returned" ? proposal : null;
  const made = history.findLast(({ act }) => act === "proposed" || act === "adjusted");
  const reasons = proposal?.state === "approved" && made ? made.reasons : undefined;
  const hasPlan = Boolean(plan.filePlannedOn ?? plan.testsEndPlannedOn ?? plan.startPlannedFrom ?? plan.completedOn);
  return (
    <>
      <PageHead
        kicker={
          <>
            <StageTag stage={plan.stage} /> {plan.modality && <ModalityTag modality={plan.modality} />}
          </>
        }
        title={words.title(name)}
      />
      {notice}
      {waits && <Waiting comune={comune} proposal={waits} reasons={made?.reasons ?? null} decide={decide} />}
      {unplaced && !isOwn && (
        <Callout tone="warning" title={unplacedNames[unplaced]}>
          <p className="mb-0">{unplacedHelp[unplaced]}</p>
        </Callout>
      )}
      {hasPlan ? (
        <Section id="in-vigore" title={words.inForce}>
          <PlanInForce plan={plan} reasons={reasons} />
        </Section>
      ) : (
        !waits && <p>{isOwn ? words.ownNoPlan : words.noPlan}</p>
      )}
      {adjust && (
        <Section id="correggi" title={words.adjust}>
          {adjust}
        </Section>
      )}
      <Section id="storia" title={words.history}>
        {history.length > 0 ? (
          <PlanHistory history={history} withNames={!isOwn} />
        ) : (
          <p>{hasPlan ? words.historyEmpty : words.historyOwnEmpty}</p>
        )}
      </Section>
    </>
  );
}

interface WaitingProps extends Pick<Props, "decide" | "comune"> {
  reasons: HistoryRow["reasons"];
  proposal: NonNullable<ComunePlan["proposal"]>;
}

function Waiting({ comune, proposal, reasons, decide }: WaitingProps) {
  const isReturned = proposal.state === "returned";
  return (
    <Section id="proposta" title={isReturned ? words.returned : words.waiting}>
      <p className="mt-3">
        <StateTag kind="info">{isReturned ? words.returnedNote : words.waitingNote}</StateTag>
      </p>
      {proposal.sheetId !== comune.sheetId && <Callout tone="warning">{words.stale}</Callout>}
      <ProposedDates dates={proposal} reasons={reasons} />
      {!isReturned && decide}
    </Section>
  );
}
