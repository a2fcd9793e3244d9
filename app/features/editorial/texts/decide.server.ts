import { eq } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import type { AuditAction } from "~/features/audit/actions";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { enqueue } from "~/features/jobs/enqueue.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { instantOf } from "~/lib/wall-time";
import { db, type Tx } from "~db/client.server";
import { entryDrafts } from "~db/schema/editorial";
import { canReview, canWriteKind } from "../policy";
import { dropDraftFiles, readNewFiles } from "./files.server";
import type { Place } from "./kinds";
import { messages } from "./messages";
import { type Draft, lockedText, type OpenState, openDraft } from "./place.server";
import { putInForce } from "./publish.server";
import { subjectOf } from "./record";
import { noteSchema, scheduleSchema } from "./schema";
import { readSource } from "./source";
import { withdrawText } from "./withdraw.server";

const YEAR_MS = 366 * 86_400_000;

/** Publishes what waits to be read, or what was to come out later; or withdraws the text of which that was asked. Throws `Forbidden` for whoever has written in it. */
export async function publishText(actor: Actor, place: Place, form: FormValues, address: string): Promise<void> {
  const draft = await draftRead(actor, place, form, ["review", "scheduled"]);
  if (!canReview(actor, place.kind, draft)) throw new Forbidden(messages.errors.notYours);
  const { personId } = actor;
  const action = draft.withdrawal ? ("text.withdrawn" as const) : ("text.published" as const);
  const decide = draft.withdrawal ? withdrawText : putInForce;
  await decide(place, draft, personId, (tx) => audit(tx, { personId, action, subject: subjectOf(place), address }));
}

/** The same at a time to come. */
export async function scheduleText(actor: Actor, place: Place, form: FormValues, address: string): Promise<void> {
  const draft = await draftRead(actor, place, form, ["review"]);
  if (!canReview(actor, place.kind, draft)) throw new Forbidden(messages.errors.notYours);
  if (draft.withdrawal) throw new Conflict(messages.errors.changed);
  const publishAt = readTime(form);
  // Who has read it is told now of what would stop it then.
  const source = readSource(place, draft.text);
  if (source) await readNewFiles(source.meta);
  await change(actor, place, draft, "text.scheduled", address, async (tx) => {
    await enqueue(tx, "texts.publish", { draftId: draft.id }, { runAt: publishAt, key: `texts.publish ${draft.id}` });
    return { state: "scheduled", publishAt, reviewedBy: actor.personId };
  });
}

/** Back to its writers, with what to change; a withdrawal that was asked for is then given up. */
export async function sendBackText(actor: Actor, place: Place, form: FormValues, address: string): Promise<void> {
  const draft = await draftRead(actor, place, form, ["review"]);
  if (!canReview(actor, place.kind, draft)) throw new Forbidden(messages.errors.notYours);
  const parsed = noteSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await change(actor, place, draft, "text.sent-back", address, async (tx) => {
    await emit(tx, { name: "text.decided", payload: { draftId: draft.id } });
    return { state: draft.withdrawal ? "discarded" : "draft", note: parsed.data.nota, reviewedBy: actor.personId };
  });
}

/** A text that waits to be read is taken up again. */
export async function takeBackText(actor: Actor, place: Place, form: FormValues, address: string): Promise<void> {
  const draft = await draftRead(actor, place, form, ["review"]);
  if (draft.withdrawal) throw new Conflict(messages.errors.changed);
  await change(actor, place, draft, "text.taken-back", address, async () => ({ state: "draft" }));
}

/** What was to come out later waits to be read again. */
export async function stopText(actor: Actor, place: Place, form: FormValues, address: string): Promise<void> {
  const draft = await draftRead(actor, place, form, ["scheduled"]);
  const stopped = { state: "review", publishAt: null, reviewedBy: null } as const;
  await change(actor, place, draft, "text.stopped", address, async () => stopped);
}

/** Gives a draft up; what is in force stays. */
export async function discardText(actor: Actor, place: Place, form: FormValues, address: string): Promise<void> {
  const draft = await draftRead(actor, place, form, ["draft", "review"]);
  await change(actor, place, draft, "text.discarded", address, async (tx) => {
    await dropDraftFiles(tx, draft.id);
    return { state: "discarded" };
  });
}

/** The draft its reader has seen, in a state in which this can be done to it. Throws `Forbidden`, `Conflict`. */
async function draftRead(actor: Actor, place: Place, form: FormValues, states: OpenState[]): Promise<Draft> {
  if (!canWriteKind(actor, place.kind)) throw new Forbidden();
  const draft = await openDraft(place);
  if (!draft || String(draft.edition) !== form.edizione || !states.includes(draft.state)) {
    throw new Conflict(messages.errors.changed);
  }
  return draft;
}

type Changed = Partial<typeof entryDrafts.$inferInsert>;

async function change(
  { personId }: Actor,
  place: Place,
  draft: Draft,
  action: AuditAction,
  address: string,
  work: (tx: Tx) => Promise<Changed>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { draft: now } = await lockedText(tx, place);
    const isSame = now?.id === draft.id && now.edition === draft.edition && now.state === draft.state;
    if (!isSame) throw new Conflict(messages.errors.changed);
    await tx
      .update(entryDrafts)
      .set({ changedAt: new Date(), ...(await work(tx)) })
      .where(eq(entryDrafts.id, draft.id));
    await audit(tx, { personId, action, subject: subjectOf(place), address });
  });
}

/** A moment to come, in Rome's wall time; an hour that the clocks skip or repeat is refused, not guessed. */
function readTime(form: FormValues): Date {
  const parsed = scheduleSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const at = instantOf(parsed.data.giorno, parsed.data.ora);
  if (!(at instanceof Date)) throw new Invalid({ ora: messages.rules.time });
  const now = Date.now();
  if (at.getTime() <= now || at.getTime() > now + YEAR_MS) throw new Invalid({ giorno: messages.rules.past });
  return at;
}
