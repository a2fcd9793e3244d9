/** Who may fill in, send and read monitoring sheets. */
import { type Actor, comuneMemberships, type Membership } from "~/features/accounts/actor";
import { hasRole, watchedProvinces } from "~/features/accounts/policy";

/** Operatori see, referenti send. */
export const canSendSheet = ({ role }: Pick<Membership, "role">) => role === "referente";

/** Sheets of all comuni. */
const readsAll = (actor: Actor) => hasRole(actor, "agente", "supervisore", "ministero");

/** Anybody with some comune whose sheet they may read. */
export const canReadSheets = (actor: Actor) =>
  readsAll(actor) || hasRole(actor, "prefettura") || comuneMemberships(actor).length > 0;

/** Software, contacts and notes are for the comune, who watches it, and who plans. */
export function canReadSheetOf(actor: Actor, comune: { id: number; provinceCode: string }): boolean {
  if (readsAll(actor) || watchedProvinces(actor).includes(comune.provinceCode)) return true;
  return comuneMemberships(actor).some(({ comuneId }) => comuneId === comune.id);
}
