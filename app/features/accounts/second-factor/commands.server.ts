import { and, eq, isNull, sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { seal } from "~/lib/crypto.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { db, type Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import type { Actor } from "../actor";
import { canSwitchOffSecondFactor } from "../policy";
import { endSessionsOf } from "../session.server";
import type { Visitor } from "../sign-in/sign-in.server";
import { withCode } from "./check.server";
import { finishSession, type Holder } from "./finish.server";
import { messages } from "./messages";
import { newRecoveryCodes, replaceRecoveryCodes } from "./recovery-codes.server";
import { codeForm, confirmForm, keptForm } from "./schema";
import { openDraft, sealDraft } from "./setup.server";
import { totpStep } from "./totp.server";

/** Codes to be shown once, with the draft that makes them valid when it comes back. */
export interface ShownCodes {
  codes: string[];
  draft: string;
}

/** The app gives the right code: the recovery codes are shown. Nothing is stored yet. */
export function confirmSetup({ sessionId }: Holder, form: FormValues): ShownCodes {
  const parsed = confirmForm.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { secret } = openDraft(sessionId, parsed.data.preparazione);
  const step = secret && totpStep(secret, parsed.data.codice);
  if (!secret || !step) throw new Invalid({ codice: messages.setup.wrong });
  const codes = newRecoveryCodes();
  return { codes, draft: sealDraft(sessionId, { secret, step, codes }) };
}

/**
 * The codes are kept: switches the second factor on. All other sessions end, for they never gave a code; this one is complete and
 * has a new id. Gives the cookies to set.
 */
export async function finishSetup(holder: Holder, form: FormValues, visitor: Visitor): Promise<string[]> {
  const parsed = keptForm.safeParse(form);
  if (!parsed.success) throw new Invalid({ form: messages.setup.tooLate });
  const { secret, step, codes } = openDraft(holder.sessionId, parsed.data.preparazione);
  if (!secret || !step || !codes) throw new Invalid({ form: messages.setup.tooLate });
  const { personId, sessionId } = holder;
  return db.transaction(async (tx) => {
    const enabled = await tx
      .update(people)
      .set({ totpSecret: seal("totp", secret), totpEnabledAt: sql`now()`, totpLastStep: step })
      .where(and(eq(people.id, personId), isNull(people.totpEnabledAt), isNull(people.closedAt)))
      .returning({ id: people.id });
    if (!enabled.length) throw new Conflict(messages.setup.already);
    await replaceRecoveryCodes(tx, personId, codes);
    await endSessionsOf(tx, personId, sessionId);
    await tell(tx, holder, visitor, true);
    return finishSession(tx, holder, visitor, "code");
  });
}

/** Asks for a code again, then shows new recovery codes; the former ones hold until these are kept. */
export async function prepareCodes(actor: Actor, form: FormValues): Promise<ShownCodes> {
  const parsed = codeForm.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  return withCode(actor.personId, parsed.data.codice, async () => {
    const codes = newRecoveryCodes();
    return { codes, draft: sealDraft(actor.sessionId, { codes }) };
  });
}

/** Puts the new recovery codes in the place of the former ones. */
export async function keepCodes(actor: Actor, form: FormValues, visitor: Visitor): Promise<void> {
  const parsed = keptForm.safeParse(form);
  if (!parsed.success) throw new Invalid({ form: messages.setup.tooLate });
  const { personId, sessionId } = actor;
  const { codes, secret } = openDraft(sessionId, parsed.data.preparazione);
  if (!codes || secret) throw new Invalid({ form: messages.setup.tooLate });
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ on: people.totpEnabledAt })
      .from(people)
      .where(eq(people.id, personId))
      .for("no key update");
    if (!person?.on) throw new Conflict(messages.off);
    await replaceRecoveryCodes(tx, personId, codes);
    await audit(tx, {
      personId,
      action: "account.recovery-codes-made",
      subject: { kind: "person", id: personId },
      address: visitor.address,
    });
  });
}

/** Switches the second factor off, where the person's roles allow it. */
export async function switchOff(actor: Actor, form: FormValues, visitor: Visitor): Promise<void> {
  if (!canSwitchOffSecondFactor(actor)) throw new Forbidden(messages.required);
  const parsed = codeForm.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await withCode(actor.personId, parsed.data.codice, async (tx) => {
    await removeSecondFactor(tx, actor.personId);
    await tell(tx, actor, visitor, false);
  });
}

/** Forgets key and recovery codes; a role that needs a second factor is asked to set up another. */
export async function removeSecondFactor(tx: Tx, personId: number): Promise<void> {
  const nothing = { totpSecret: null, totpEnabledAt: null, totpLastStep: null };
  await tx.update(people).set(nothing).where(eq(people.id, personId));
  await replaceRecoveryCodes(tx, personId, []);
}

async function tell(tx: Tx, { personId }: Holder, { address }: Visitor, enabled: boolean): Promise<void> {
  const action = enabled ? "account.second-factor-enabled" : "account.second-factor-disabled";
  await audit(tx, { personId, action, subject: { kind: "person", id: personId }, address });
  await emit(tx, { name: "account.second-factor-changed", payload: { personId, enabled } });
}
