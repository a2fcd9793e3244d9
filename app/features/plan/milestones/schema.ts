import { z } from "zod";
import { daySchema } from "~/lib/day";
import { MILESTONES } from "~db/enums";
import { messages } from "./messages";

/** Nothing of a plan happened before the circular. */
const FIRST_DAY = "2016-01-01";
const LONGEST_REASON = 500;

/** The day of a milestone: it has happened, so it is not in the time to come. */
export function happenedSchema(today: string) {
  const { missing, incomplete, impossible, outside } = messages.error;
  const span = { from: FIRST_DAY, to: today };
  return daySchema("giorno", { missing, incomplete, impossible, outside: outside(span.from, span.to) }, span);
}

export const milestoneSchema = z.object({ tappa: z.enum(MILESTONES, messages.one.milestoneMissing) });

const reasonSchema = (missing: string) =>
  z.string(missing).trim().min(1, missing).max(LONGEST_REASON, messages.error.reasonLong(LONGEST_REASON));

export const refusalSchema = z.object({ motivo: reasonSchema(messages.error.reason) });

/** The milestone is one of those that have a day: which ones, says the plan. */
export const removalSchema = z.object({
  togli: z.enum(MILESTONES, messages.one.milestoneMissing),
  perche: reasonSchema(messages.error.whyRemoved),
});
