import { type SQL, sql } from "drizzle-orm";
import { plans } from "~db/schema/plan";

/**
 * A comune is late when a planned day is before `today` (an ISO day in Europe/Rome) and neither that milestone nor a later one has
 * happened: a later one says that the earlier was done, even where its day is unknown. Always computed when read.
 */
export function lateOn(today: string): SQL<boolean> {
  const { filePlannedOn, fileSentOn, testsEndPlannedOn, testsEndedOn, startPlannedFrom, startPlannedTo } = plans;
  const begun = sql`coalesce(${plans.startedOn}, ${plans.completedOn})`;
  return sql<boolean>`(
    (${filePlannedOn} < ${today}::date and coalesce(${fileSentOn}, ${testsEndedOn}, ${begun}) is null)
    or (${testsEndPlannedOn} < ${today}::date and coalesce(${testsEndedOn}, ${begun}) is null)
    or (coalesce(${startPlannedTo}, ${startPlannedFrom}) < ${today}::date and ${begun} is null))`;
}

/** The planned day that was missed first; null where none was. */
export function missedOn(today: string): SQL<string | null> {
  const { filePlannedOn, fileSentOn, testsEndPlannedOn, testsEndedOn, startPlannedFrom, startPlannedTo } = plans;
  const begun = sql`coalesce(${plans.startedOn}, ${plans.completedOn})`;
  return sql<string | null>`case when ${begun} is not null then null else nullif(least(
    case when coalesce(${fileSentOn}, ${testsEndedOn}) is null then ${filePlannedOn} end,
    case when ${testsEndedOn} is null then ${testsEndPlannedOn} end,
    coalesce(${startPlannedTo}, ${startPlannedFrom}), ${today}::date), ${today}::date)::text end`;
}
