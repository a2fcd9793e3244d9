import { sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { presentCampaign } from "./present.server";

export interface ListedCampaign extends Record<string, unknown> {
  id: number;
  name: string;
  opensOn: string | null;
  deadline: string;
  /** Comuni by how their first sheet of the campaign came. */
  inTime: number;
  late: number;
  isPresent: boolean;
}

/** All campaigns, the one that closes last first, with how many comuni have answered. */
export async function listCampaigns(): Promise<ListedCampaign[]> {
  const [rows, present] = await Promise.all([
    db.execute<Omit<ListedCampaign, "isPresent">>(sql`
      select k.id::int id, k.name, k.opens_on::text "opensOn", k.deadline::text deadline,
        (count(distinct s.comune_id) filter (where not s.is_late))::int "inTime",
        (count(distinct s.comune_id) filter (where s.is_late))::int late
      from campaigns k left join sheets s on s.campaign_id = k.id
      group by k.id order by k.deadline desc, k.id desc`),
    presentCampaign(),
  ]);
  return rows.map((row) => ({ ...row, isPresent: row.id === present?.id }) as ListedCampaign);
}
