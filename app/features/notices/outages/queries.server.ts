import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { wallTime } from "~/lib/wall-time";
import { db } from "~db/client.server";
import { outages } from "~db/schema/notices";

export type Outage = Pick<typeof outages.$inferSelect, "id" | "service" | "text" | "startsAt" | "endsAt" | "changedAt">;

const shown = {
  id: outages.id,
  service: outages.service,
  text: outages.text,
  startsAt: outages.startsAt,
  endsAt: outages.endsAt,
  changedAt: outages.changedAt,
};

/** Outages that run, are planned, or ended lately; the latest first. */
export function listOutages(limit = 200): Promise<Outage[]> {
  const isRecent = or(isNull(outages.endsAt), gt(outages.endsAt, sql`now() - interval '90 days'`));
  return db
    .select(shown)
    .from(outages)
    .where(and(isNull(outages.withdrawnAt), isRecent))
    .orderBy(desc(outages.startsAt), desc(outages.id))
    .limit(limit);
}

/** The same in three groups, as of `now`: what is planned the nearest first. */
export async function outagesPage(now = new Date()) {
  const all = await listOutages();
  const isOver = ({ endsAt }: Outage) => endsAt !== null && endsAt <= now;
  return {
    running: all.filter((each) => each.startsAt <= now && !isOver(each)),
    planned: all.filter((each) => each.startsAt > now && !isOver(each)).reverse(),
    past: all.filter(isOver),
  };
}

/** What the form begins with. Throws `NotFound`. */
export async function outageForm(id: number): Promise<Record<string, string>> {
  const [outage] = await db
    .select()
    .from(outages)
    .where(and(eq(outages.id, id), isNull(outages.withdrawnAt)));
  if (!outage) throw new NotFound();
  const from = wallTime(outage.startsAt);
  const to = outage.endsAt && wallTime(outage.endsAt);
  return {
    servizio: outage.service,
    testo: outage.text,
    inizio_giorno: from.day,
    inizio_ora: from.time,
    fine_giorno: to?.day ?? "",
    fine_ora: to?.time ?? "",
  };
}
