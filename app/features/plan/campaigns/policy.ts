import type { Actor } from "~/features/accounts/actor";
import { hasRole } from "~/features/accounts/policy";

/** The Ministero asks comuni for their sheets, and says until when. */
export const canManageCampaigns = (actor: Actor) => hasRole(actor, "ministero");
