import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";

/**
 * Where every comune stands, dated relative to today: a part in each stage and modality, some regions further than others, the province of Isernia late, the comuni of
 * the personas in stages of their own. The same code always gives the same comune the same plan.
 */
export async function seedPlans(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with drawn as (
      select c.id, ('x' || substr(md5(c.istat), 1, 7))::bit(28)::int h, c.istat, c.province_code, v.region_code::int region
      from comuni c join provinces v on v.code = c.province_code where c.ceased_on is null
    ), staged as (
      select id, h, case istat when '001125' then 50 when '001082' then 5 when '001272' then 60
        else case when province_code = '094' then 52 else least(greatest(h % 100 + (11 - region) * 3, 0), 99) end end share,
        case when istat = '001125' then 0 when istat = '001082' then 8 else (h / 100) % 10 end kind,
        province_code = '094' is_late
      from drawn
    )
    update plans p set
      modality = case when share < 8 then null when kind < 7 then 'WS' when kind < 9 then 'WA' else 'WAI' end,
      software = case when share < 8 then null else (array['Anagrafe Facile', 'Demos Web', 'Civica Demografici', 'Sportello 3'])[1 + h % 4] end,
      sheet_sent_on = case when share >= 8 then current_date - 420 - h % 60 end,
      file_sent_on = case when share >= 30 then current_date - 150 - h % 90 end,
      tests_ended_on = case when share >= 56 then current_date - 70 - h % 40 end,
      start_planned_from = case when is_late then current_date - 40 - h % 20 when share >= 66 then current_date - 60 - h % 200
        when share >= 30 then current_date + 15 + h % 120 end,
      start_planned_to = case when is_late then current_date - 36 - h % 20 when share >= 66 then current_date - 56 - h % 200
        when share >= 30 then current_date + 19 + h % 120 end,
      started_on = case when share >= 66 then current_date - 58 - h % 200 end,
      completed_on = case when share >= 66 then current_date - 58 - h % 200 end
    from staged where staged.id = p.comune_id`);
}
