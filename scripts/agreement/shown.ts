import { readSoftwareHouses } from "../../app/features/oversight/software.server";
import { readTotals } from "../../app/features/oversight/totals.server";
import { todayInRome } from "../../app/lib/format";
import { sql } from "../../db/client.server";
import type { Shown } from "./compare";

/** What the pages of the monitoring read, today; closes the connection. */
export async function readShown(): Promise<{ figures: Shown; today: string }> {
  try {
    const [totals, houses] = await Promise.all([readTotals(), readSoftwareHouses()]);
    return { figures: { totals, houses }, today: todayInRome() };
  } finally {
    await sql.end({ timeout: 2 });
  }
}
