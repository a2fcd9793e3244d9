import type { Actor } from "~/features/accounts/actor";
import { hasRole } from "~/features/accounts/policy";

/** Sogei and the Ministero hold web-conferences. */
export const canManageConferences = (actor: Actor) => hasRole(actor, "agente", "supervisore", "ministero");

export type BookingProblem = "cancelled" | "unpublished" | "begun" | "early" | "late";

/** Why nobody can book at this moment; null when one can. */
export function bookingProblem(
  conference: { state: string; startsAt: Date; bookingOpensAt: Date | null; bookingClosesAt: Date | null },
  now: Date,
): BookingProblem | null {
  if (conference.state === "cancelled") return "cancelled";
  if (conference.state !== "published") return "unpublished";
  if (conference.startsAt <= now) return "begun";
  if (conference.bookingOpensAt && conference.bookingOpensAt > now) return "early";
  return conference.bookingClosesAt && conference.bookingClosesAt <= now ? "late" : null;
}
