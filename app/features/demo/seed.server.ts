import { eq, sql } from "drizzle-orm";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { PERSONAS } from "./personas";
import { seedAssistance } from "./seed/assistance.server";
import { seedAudit } from "./seed/audit.server";
import { seedConferences } from "./seed/conferences.server";
import { seedDesk } from "./seed/desk.server";
import { seedTexts } from "./seed/editorial.server";
import { seedForum } from "./seed/forum.server";
import { seedJoining } from "./seed/joining.server";
import { seedMilestones } from "./seed/milestones.server";
import { seedNotices } from "./seed/notices.server";
import { seedNotifications } from "./seed/notifications.server";
import { seedDelays, seedReminders } from "./seed/oversight.server";
import { seedPeople } from "./seed/people.server";
import { seedPlanner } from "./seed/planner.server";
import { seedPlans } from "./seed/plans.server";
import { seedReports } from "./seed/reports.server";
import { seedSearches } from "./seed/searches.server";
import { seedSheets } from "./seed/sheets.server";

/** Any number, the same in every process. */
const LOCK = 20161212;

/**
 * Fills a demonstration with invented people and what they did, dated relative to today; once. Each feature adds a file to
 * `seed/`, in the order in which they need each other.
 */
export async function seedDemo(): Promise<"seeded" | "present"> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const known = await tx.select().from(people).where(eq(people.email, PERSONAS.admin.email));
    if (known.length) return "present";
    await seedPeople(tx);
    await seedPlans(tx);
    await seedDelays(tx);
    await seedJoining(tx);
    await seedSheets(tx);
    await seedMilestones(tx);
    await seedPlanner(tx);
    await seedReminders(tx);
    await seedAudit(tx);
    await seedReports(tx);
    await seedSearches(tx);
    await seedForum(tx);
    await seedDesk(tx);
    await seedTexts(tx);
    await seedConferences(tx);
    await seedAssistance(tx);
    await seedNotices(tx);
    await seedNotifications(tx);
    return "seeded";
  });
}
