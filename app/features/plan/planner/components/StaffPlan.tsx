import { Callout } from "~/components/content/Callout";
import { ErrorSummary } from "~/components/form/ErrorSummary";
import type { Refused } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import type { HistoryRow } from "../history.server";
import { messages } from "../messages";
import type { ComunePlan } from "../one.server";
import { writeSigned } from "../signed";
import { AdjustForm } from "./AdjustForm";
import { PlanOfComune } from "./PlanOfComune";

const words = messages.one;

interface Props {
  comune: ComunePlan;
  history: readonly HistoryRow[];
  may: { propose: boolean; decide: boolean };
  /** Dates have just been corrected. */
  isAdjusted: boolean;
  refused: Refused | null;
}

/** A comune's plan for Sogei, the Ministero and its Prefettura, with what each can do. */
export function StaffPlan({ comune, history, may, isAdjusted, refused }: Props) {
  const { plan, proposal, istat, comuneId } = comune;
  const errors = Object.entries(refused?.errors ?? {}).map(([fieldId, text]) => ({ fieldId, text }));
  const isAhead = plan.startedOn === null && plan.completedOn === null;
  const decide = may.decide && proposal && (
    <p className="mt-3">
      <a
        className="btn btn-primary"
        href={paths.decidePlans({ scelti: writeSigned({ comuneId, version: proposal.version }) })}
      >
        {words.decide}
      </a>
    </p>
  );
  const notice = (
    <>
      {isAdjusted && !refused && <Callout tone="success">{words.adjusted}</Callout>}
      <p className="line">
        <a href={paths.comune(istat)}>{words.comunePage}</a>
        {may.propose && isAhead && <a href={paths.newPlanRun({ nome: istat })}>{words.propose}</a>}
      </p>
    </>
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      <PlanOfComune
        comune={comune}
        history={history}
        notice={notice}
        decide={decide}
        adjust={may.propose && isAhead && <AdjustForm comune={comune} refused={refused} />}
      />
    </>
  );
}
