import type { Attendance } from "~db/enums";

interface Seen {
  /** What staff say. */
  attendance: Attendance | null;
  joinedAt: Date | null;
}

/** Whether somebody was there: what staff say, else whether they have joined; null where nobody knows. */
export function attendanceOf({ attendance, joinedAt }: Seen): Attendance | null {
  return attendance ?? (joinedAt ? "present" : null);
}
