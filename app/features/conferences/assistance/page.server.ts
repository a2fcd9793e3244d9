import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { canAssist } from "./policy";
import { slotsDone } from "./slots/messages";
import { agendaOf, appointmentsOf, freeSlots } from "./slots/queries.server";
import { visitsFor } from "./visits/queries.server";

/** Everything of assistance that concerns somebody: of a comune, of Sogei, of a Prefettura. */
export async function assistancePage(actor: Actor, done: string | null) {
  const comuni = comuneMemberships(actor).map(({ comuneId }) => comuneId);
  const isComune = comuni.length > 0;
  const [free, own, agenda, visits] = await Promise.all([
    isComune ? freeSlots() : null,
    isComune ? appointmentsOf(comuni) : null,
    canAssist(actor) ? agendaOf(actor.personId) : null,
    visitsFor(actor),
  ]);
  // Each comune has one at a time.
  const isFull =
    own !== null && comuni.every((comuneId) => own.some((appointment) => appointment.comuneId === comuneId));
  return { free, own, agenda, visits, isFull, done: slotsDone(done) };
}

export type AssistanceData = Awaited<ReturnType<typeof assistancePage>>;
