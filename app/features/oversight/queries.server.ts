import { sql } from "drizzle-orm";
import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";
import { STAGES, type Stage } from "~db/enums";

export type Counts = Record<Stage, number> & { total: number; late: number };

export interface RegionCounts extends Counts {
  code: string;
  name: string;
}

export interface Progress {
  italy: Counts;
  regions: RegionCounts[];
}

interface Row extends Record<string, unknown> {
  code: string;
  name: string;
  stage: Stage;
  total: number;
  late: number;
}

/** Where the comuni of today stand, by region; one query over all of them. */
export async function readProgress(): Promise<Progress> {
  const rows = await db.execute<Row>(sql`
    select r.code, r.name, p.stage, count(*)::int total,
      (count(*) filter (where p.completed_on is null and coalesce(p.start_planned_to, p.start_planned_from) < ${todayInRome()}::date))::int late
    from plans p
    join comuni c on c.id = p.comune_id
    join provinces v on v.code = c.province_code
    join regions r on r.code = v.region_code
    where c.ceased_on is null
    group by r.code, p.stage`);
  const regions = new Map<string, RegionCounts>();
  const italy = nothing();
  for (const { code, name, stage, total, late } of rows) {
    const region = regions.get(code) ?? { code, name: name.split("/")[0] ?? name, ...nothing() };
    regions.set(code, region);
    for (const counts of [region, italy]) {
      counts[stage] += total;
      counts.total += total;
      counts.late += late;
    }
  }
  return {
    italy,
    regions: [...regions.values()].sort((a, b) => share(a) - share(b) || a.name.localeCompare(b.name, "it")),
  };
}

function nothing(): Counts {
  return { ...(Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>), total: 0, late: 0 };
}

function share({ aregime, total }: Counts): number {
  return total ? aregime / total : 0;
}
