import type { ComuneMembership } from "~/features/accounts/actor";
import { paths } from "~/lib/paths";
import type { HistoryRow } from "../history.server";
import { messages } from "../messages";
import type { ComunePlan } from "../one.server";
import { PlanOfComune } from "./PlanOfComune";

interface Props {
  comune: ComunePlan;
  history: readonly HistoryRow[];
  /** All the comuni of the person. */
  memberships: readonly ComuneMembership[];
}

/** The plan for the people of the comune. */
export function OwnPlan({ comune, history, memberships }: Props) {
  const others = memberships.filter(({ comuneId }) => comuneId !== comune.comuneId);
  const notice = others.length > 0 && (
    <p className="line">
      <span>{messages.one.others}</span>
      {others.map(({ comuneIstat, comuneName }) => (
        <a key={comuneIstat} href={paths.ownPlan(comuneIstat)}>
          {comuneName}
        </a>
      ))}
    </p>
  );
  return <PlanOfComune comune={comune} history={history} isOwn notice={notice} />;
}
