import { and, eq } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { memberships } from "~db/schema/accounts";
import { actingComune } from "../../acting.server";
import type { Actor, ComuneMembership } from "../../actor";
import { canManageColleagues } from "../../policy";
import { endMembership, presentMembership } from "../end.server";
import { invite, resendInvitation, withdrawInvitation } from "../invitations/invite.server";
import { messages as invitationMessages } from "../invitations/messages";
import { ofComune } from "../invitations/open.server";
import { comuneRoleSchema, inviteColleagueSchema } from "../invitations/schema";
import { countReferenti, lockComune } from "../locks.server";
import { messages as shared } from "../messages";
import { revokeInvitationsBy } from "../revoke.server";
import type { Done } from "./messages";

export interface ColleagueResult {
  done: Done;
  istat: string;
  /** The person no longer belongs to this comune. */
  hasLeft?: boolean;
}

type Command = (actor: Actor, form: FormValues, address: string) => Promise<ColleagueResult>;

const COMMANDS: Record<string, Command> = {
  invita: inviteColleague,
  rimanda: resend,
  ritira: withdraw,
  ruolo: changeRole,
  chiudi: end,
};

/** What a referente does about colleagues, by the form's `intento`. */
export function manageColleagues(actor: Actor, form: FormValues, address: string): Promise<ColleagueResult> {
  const command = typeof form.intento === "string" ? COMMANDS[form.intento] : undefined;
  if (!command) throw new NotFound();
  return command(actor, form, address);
}

/** The comune of the form, of which the person is a referente. */
function managed(actor: Actor, form: FormValues): ComuneMembership {
  const membership = actingComune(actor, form);
  if (!canManageColleagues(membership)) throw new Forbidden();
  return membership;
}

async function inviteColleague(actor: Actor, form: FormValues, address: string): Promise<ColleagueResult> {
  const membership = managed(actor, form);
  const parsed = inviteColleagueSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await countOf("invitation", actor.personId, invitationMessages.tooMany);
  const { email, ruolo } = parsed.data;
  const promised = { role: ruolo, comuneId: membership.comuneId, authorityId: null, vendorId: null };
  await within(membership, (tx) => invite(tx, email, promised, { actor, address }));
  return { done: "invito", istat: membership.comuneIstat };
}

async function resend(actor: Actor, form: FormValues, address: string): Promise<ColleagueResult> {
  const membership = managed(actor, form);
  await countOf("invitation", actor.personId, invitationMessages.tooMany);
  const mine = ofComune(membership.comuneId);
  await within(membership, (tx) => resendInvitation(tx, idOf(form), mine, { actor, address }));
  return { done: "rimandato", istat: membership.comuneIstat };
}

async function withdraw(actor: Actor, form: FormValues, address: string): Promise<ColleagueResult> {
  const membership = managed(actor, form);
  const mine = ofComune(membership.comuneId);
  await within(membership, (tx) => withdrawInvitation(tx, idOf(form), mine, { actor, address }));
  return { done: "ritirato", istat: membership.comuneIstat };
}

async function changeRole(actor: Actor, form: FormValues, address: string): Promise<ColleagueResult> {
  const membership = managed(actor, form);
  const parsed = comuneRoleSchema.safeParse(form.ruolo);
  if (!parsed.success) throw new Invalid({ ruolo: invitationMessages.roleMissing });
  const { comuneId, comuneIstat } = membership;
  await within(membership, async (tx) => {
    const before = await colleagueIn(tx, idOf(form), comuneId);
    const role = parsed.data;
    if (before.role === role) return;
    if (before.role === "referente" && (await countReferenti(tx, comuneId)) < 2)
      throw new Conflict(shared.lastReferente);
    await tx.update(memberships).set({ role }).where(eq(memberships.id, before.id));
    if (role === "operatore") await revokeInvitationsBy(tx, before.personId, comuneId);
    const subject = { kind: "membership", id: before.id } as const;
    const details = { role };
    await audit(tx, {
      personId: actor.personId,
      action: "membership.role-changed",
      subject,
      comuneId,
      address,
      details,
    });
  });
  return { done: "ruolo", istat: comuneIstat };
}

async function end(actor: Actor, form: FormValues, address: string): Promise<ColleagueResult> {
  const membership = managed(actor, form);
  const personId = await within(membership, async (tx) => {
    const colleague = await colleagueIn(tx, idOf(form), membership.comuneId);
    await endMembership(tx, colleague.id, { actor, address });
    return colleague.personId;
  });
  return { done: "chiuso", istat: membership.comuneIstat, hasLeft: personId === actor.personId };
}

/**
 * Runs while nobody else changes the people of the comune, if the one who asks is still its referente: two who end each other at
 * the same moment leave one.
 */
function within<T>({ id, comuneId }: ComuneMembership, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await lockComune(tx, comuneId);
    const own = and(eq(memberships.id, id), eq(memberships.role, "referente"));
    const [still] = await tx.select({ endedAt: memberships.endedAt }).from(memberships).where(own);
    if (!still || still.endedAt) throw new Forbidden();
    return work(tx);
  });
}

async function colleagueIn(tx: Tx, id: number, comuneId: number) {
  const membership = await presentMembership(tx, id);
  if (membership.comuneId !== comuneId) throw new NotFound();
  return membership;
}

function idOf(form: FormValues): number {
  return /^\d{1,15}$/.test(String(form.id)) ? Number(form.id) : 0;
}
