import type { Version } from "./versions.server";

/** Whether a sheet sent on that day is late: after the deadline, by a comune that has sent none in time in this campaign. */
export function isLateOn(
  day: string,
  { deadline }: { deadline: string },
  versions: readonly Pick<Version, "deadline" | "isLate">[],
): boolean {
  return day > deadline && !versions.some((version) => version.deadline === deadline && !version.isLate);
}
