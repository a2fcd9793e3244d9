import type { ComuneMembership } from "~/features/accounts/actor";
import { ComuneSwitch } from "~/features/accounts/joining/colleagues/components/ComuneSwitch";
import { paths } from "~/lib/paths";
import type { HistoryRow } from "../history.server";
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
  const current = memberships.find(({ comuneId }) => comuneId === comune.comuneId);
  const notice = current && memberships.length > 1 && (
    <ComuneSwitch current={current} memberships={memberships} to={paths.ownPlan()} />
  );
  return <PlanOfComune comune={comune} history={history} isOwn notice={notice} />;
}
