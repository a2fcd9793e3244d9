import type { Actor } from "~/features/accounts/actor";
import { hasRole } from "~/features/accounts/policy";

/** Films are put by who answers for the texts. */
export const canAddFilms = (actor: Actor) => hasRole(actor, "agente", "supervisore", "ministero");
