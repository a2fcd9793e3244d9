import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { PlanAct, ProposalState } from "~db/enums";
import type { PlanReasons } from "~db/schema/planner";

export interface PlanDates {
  fileOn: string | null;
  testsEndOn: string | null;
  startFrom: string | null;
  startTo: string | null;
}

export interface VersionRow extends PlanDates {
  comuneId: number;
  isAdjusted: boolean;
  sheetId: number | null;
  reasons?: PlanReasons | null;
}

interface Act {
  act: PlanAct;
  personId: number;
  note?: string | null;
  runId?: number | null;
  decisionId?: number | null;
}

/** What an act makes of the proposal. */
const STATES = {
  proposed: "open",
  adjusted: "open",
  returned: "returned",
  approved: "approved",
  withdrawn: "withdrawn",
} satisfies Record<PlanAct, ProposalState>;

/**
 * One more version of the proposal of each comune, which becomes the one in force: the only way proposals are written. Under the
 * planner's lock, so that the ids of versions come in the order in which they are committed.
 */
export async function addVersions(tx: Tx, rows: readonly VersionRow[], { act, personId, ...by }: Act): Promise<void> {
  if (!rows.length) return;
  await tx.execute(sql`
    with given as (
      select g.*, coalesce(h.version, 0) + 1 version
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as g("comuneId" bigint, "isAdjusted" boolean, "sheetId" bigint,
        "fileOn" date, "testsEndOn" date, "startFrom" date, "startTo" date, reasons jsonb)
      left join plan_proposals h on h.comune_id = g."comuneId"
    ), added as (
      insert into plan_versions (comune_id, version, act, file_on, tests_end_on, start_from, start_to, reasons, note, person_id, run_id, decision_id)
      select "comuneId", version, ${act}, "fileOn", "testsEndOn", "startFrom", "startTo", nullif(reasons, 'null'::jsonb),
        ${by.note ?? null}, ${personId}::bigint, ${by.runId ?? null}::bigint, ${by.decisionId ?? null}::bigint
      from given order by "comuneId" returning id, comune_id
    )
    insert into plan_proposals (comune_id, state, version, version_id, is_adjusted, run_id, sheet_id, file_on, tests_end_on, start_from, start_to)
    select "comuneId", ${STATES[act]}, version, added.id, "isAdjusted", ${by.runId ?? null}::bigint, "sheetId", "fileOn",
      "testsEndOn", "startFrom", "startTo"
    from given join added on added.comune_id = "comuneId"
    on conflict (comune_id) do update set state = excluded.state, version = excluded.version, version_id = excluded.version_id,
      is_adjusted = excluded.is_adjusted, run_id = coalesce(excluded.run_id, plan_proposals.run_id), sheet_id = excluded.sheet_id,
      file_on = excluded.file_on, tests_end_on = excluded.tests_end_on, start_from = excluded.start_from, start_to = excluded.start_to`);
}
