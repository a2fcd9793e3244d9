import { actingComune } from "~/features/accounts/acting.server";
import type { Actor, ComuneMembership } from "~/features/accounts/actor";
import { Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { type Db, db } from "~db/client.server";
import { deleteDraft, rebaseDraft, writeDraft } from "./drafts.server";
import { messages } from "./messages";
import { canSendSheet } from "./policy";
import { stepSchema } from "./schema";
import { STEP_FIELDS, type Step, stepAfter, type Typed } from "./steps";
import { typedFrom } from "./typed";
import { listVersions, versionInForce } from "./versions.server";

/** Longer than any answer may be: what goes beyond is refused for its length and need not be kept. */
const LONGEST = 4000;

/** The comune of the form, whose sheet the person may fill in. */
export function sending(actor: Actor, form: FormValues): ComuneMembership {
  const membership = actingComune(actor, form);
  if (!canSendSheet(membership)) throw new Forbidden(messages.onlyReferenti);
  return membership;
}

const ownerOf = (actor: Actor, { comuneId }: ComuneMembership) => ({ comuneId, personId: actor.personId });

/** Begins a draft with the answers in force; one that lies there already is taken up as it is. */
export async function beginDraft(actor: Actor, form: FormValues): Promise<{ istat: string; isAmendment: boolean }> {
  const membership = sending(actor, form);
  await countOf("sheet", actor.personId, messages.tooMany);
  const isAmendment = await db.transaction(async (tx) => {
    const beginning = await beginningOf(actor, membership, tx);
    await writeDraft(tx, ownerOf(actor, membership), {}, beginning);
    return beginning.basis > 0;
  });
  return { istat: membership.comuneIstat, isAmendment };
}

/** What a new draft of a comune begins with: the version in force and its answers. */
async function beginningOf(actor: Actor, { comuneId }: ComuneMembership, on: Db) {
  const [inForce] = await listVersions(comuneId, on);
  return { basis: inForce?.version ?? 0, values: typedFrom(inForce, actor) };
}

export interface Saved {
  istat: string;
  /** Null: the answers are to be checked. */
  next: Step | null;
  isLeaving: boolean;
}

/**
 * Keeps what was typed in a step, right or wrong, and says where to go on. Throws `Invalid` for wrong answers, once they are kept;
 * who only leaves is not asked for more.
 */
export async function saveStep(actor: Actor, step: Step, form: FormValues): Promise<Saved> {
  const membership = sending(actor, form);
  await countOf("sheet", actor.personId, messages.tooMany);
  const typed = typedIn(step, form);
  await db.transaction(async (tx) => {
    await writeDraft(tx, ownerOf(actor, membership), typed, await beginningOf(actor, membership, tx));
  });
  const istat = membership.comuneIstat;
  if (form.intento === "esci") return { istat, next: null, isLeaving: true };
  const parsed = stepSchema(step, todayInRome()).safeParse(typed);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  // The answer decides whether the next step is asked: it is in the form, or was given before.
  const modality = step === "modalita" ? typed.modalita : String(form.modalita ?? "");
  return { istat, next: form.poi === "controlla" ? null : stepAfter(step, modality), isLeaving: false };
}

/** The fields of the step as they were typed; one that the form has not got is empty. */
function typedIn(step: Step, form: FormValues): Typed {
  const value = (field: string) => (typeof form[field] === "string" ? form[field].slice(0, LONGEST) : "");
  return Object.fromEntries(STEP_FIELDS[step].map((field) => [field, value(field)]));
}

export async function discardDraft(actor: Actor, form: FormValues): Promise<string> {
  const membership = sending(actor, form);
  await deleteDraft(ownerOf(actor, membership));
  return membership.comuneIstat;
}

/** The person has seen the version that came in between, and goes on with their own answers. */
export async function keepDraft(actor: Actor, form: FormValues): Promise<string> {
  const membership = sending(actor, form);
  const inForce = await versionInForce(membership.comuneId);
  // Only what the page showed was seen: a version later than that is shown first.
  await rebaseDraft(ownerOf(actor, membership), Math.min(inForce, Number(form.versione) || 0));
  return membership.comuneIstat;
}
