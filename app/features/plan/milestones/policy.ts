/** Who records milestones, and who confirms them. */
import type { Actor, Membership } from "~/features/accounts/actor";
import { isSogei } from "~/features/accounts/policy";

/** Operatori see, referenti record. */
export const canReportMilestone = ({ role }: Pick<Membership, "role">) => role === "referente";

/** Sogei confirms what a comune has recorded, or records by itself. */
export const canDecideMilestones = (actor: Actor) => isSogei(actor);
