import { pino } from "pino";
import { env } from "./env.server";

/**
 * JSON lines on standard output. Nothing a person typed and no address of a visitor is ever passed to it: paths without
 * queries, statuses, durations, the request id.
 */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});
