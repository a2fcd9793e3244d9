import { eq } from "drizzle-orm";
import { actingComune } from "~/features/accounts/acting.server";
import type { Actor } from "~/features/accounts/actor";
import { Forbidden } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import type { Modality, Role, Stage } from "~db/enums";
import { plans } from "~db/schema/plan";
import { messages } from "./messages";
import { otherVoice } from "./speaking";
import { bodyName } from "./voices";

/** As whom somebody writes, with what their comune is at this moment. */
export interface Voice {
  personId: number;
  role: Role;
  comuneId: number | null;
  vendorId: number | null;
  /** For lists: the comune, «Supporto Sogei», the software house. */
  label: string;
  stage: Stage | null;
  modality: Modality | null;
  product: string | null;
}

/** For the comune the form names, else as what the person is besides. Throws `Forbidden` for who has no voice here. */
export async function voiceOf(actor: Actor, form: FormValues): Promise<Voice> {
  const other = otherVoice(actor);
  if (other && !form.comune) {
    const { role, vendorId, vendorName } = other;
    const label = bodyName({ role, comuneName: null, vendorName });
    return {
      personId: actor.personId,
      role,
      comuneId: null,
      vendorId,
      label,
      stage: null,
      modality: null,
      product: null,
    };
  }
  if (!actor.memberships.some(({ comuneId }) => comuneId !== null)) throw new Forbidden(messages.noVoice);
  const { role, comuneId, comuneName } = actingComune(actor, form);
  const [plan] = await db
    .select({ stage: plans.stage, modality: plans.modality, product: plans.software })
    .from(plans)
    .where(eq(plans.comuneId, comuneId));
  const { stage = null, modality = null, product = null } = plan ?? {};
  return { personId: actor.personId, role, comuneId, vendorId: null, label: comuneName, stage, modality, product };
}
