import type { Actor } from "~/features/accounts/actor";
import { hasRole } from "~/features/accounts/policy";

/** Who sees what the place of a result is made of: who answers for it. */
export const canSeeWhy = (actor: Actor | null) =>
  actor !== null && hasRole(actor, "agente", "supervisore", "ministero", "admin");
