import { type Actor, comuneMemberships, presentComune } from "~/features/accounts/actor";
import type { Role } from "~db/enums";
import { bodyName } from "./voices";
import type { Speaking } from "./write/AsWhom";

const OTHERS: readonly Role[] = ["agente", "supervisore", "ministero", "software_house"];

/** The membership somebody speaks with when they speak for no comune. */
export const otherVoice = (actor: Actor) => actor.memberships.find(({ role }) => OTHERS.includes(role));

/** For whom somebody could write. */
export function speakingOf(actor: Actor): Speaking {
  const other = otherVoice(actor);
  const comuni = comuneMemberships(actor).map(({ comuneId, comuneName }) => ({ id: comuneId, name: comuneName }));
  const present = other ? null : (presentComune(actor)?.comuneId ?? null);
  return { comuni, other: other ? bodyName(other) : null, presentId: present };
}
