import { eq } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { people, recoveryCodes } from "~db/schema/accounts";
import type { Actor } from "../../actor";
import { canManagePeople } from "../../policy";
import { endSessionsOf } from "../../session.server";
import { endMembership, presentMembership } from "../end.server";
import { type Done, messages } from "./messages";
import { idOf, type PersonPage, readPerson } from "./person.server";

interface Asked {
  actor: Actor;
  person: PersonPage;
  form: FormValues;
  address: string;
}

const COMMANDS: Record<string, (asked: Asked) => Promise<Done>> = {
  chiudi: end,
  accessi: endSessions,
  fattore: resetFactor,
};

/** What an administrator does about one account, by the form's `intento`. */
export async function managePerson(
  actor: Actor,
  id: string | undefined,
  form: FormValues,
  address: string,
): Promise<Done> {
  if (!canManagePeople(actor)) throw new Forbidden();
  const person = await readPerson(id);
  const command = typeof form.intento === "string" ? COMMANDS[form.intento] : undefined;
  if (!command) throw new NotFound();
  return command({ actor, person, form, address });
}

async function end({ actor, person, form, address }: Asked): Promise<Done> {
  await db.transaction(async (tx) => {
    const membership = await presentMembership(tx, idOf(form.id));
    if (membership.personId !== person.id) throw new NotFound();
    await endMembership(tx, membership.id, { actor, address, mayLeaveNobody: true });
  });
  return "chiuso";
}

async function endSessions({ actor, person, address }: Asked): Promise<Done> {
  await db.transaction(async (tx) => {
    await endSessionsOf(tx, person.id);
    const subject = { kind: "person", id: person.id } as const;
    await audit(tx, { personId: actor.personId, action: "account.signed-out-everywhere", subject, address });
  });
  return "accessi";
}

/** Who lost telephone and recovery codes starts anew; the typed address keeps it from being done to somebody else by mistake. */
async function resetFactor({ actor, person, form, address }: Asked): Promise<Done> {
  const typed = typeof form.conferma === "string" ? form.conferma.trim().toLowerCase() : "";
  if (typed !== person.email) throw new Invalid({ conferma: messages.person.confirmWrong });
  await db.transaction(async (tx) => {
    await tx
      .update(people)
      .set({ totpSecret: null, totpEnabledAt: null, totpLastStep: null })
      .where(eq(people.id, person.id));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id));
    await endSessionsOf(tx, person.id);
    const subject = { kind: "person", id: person.id } as const;
    await audit(tx, { personId: actor.personId, action: "account.second-factor-disabled", subject, address });
    await emit(tx, { name: "account.second-factor-changed", payload: { personId: person.id, enabled: false } });
  });
  return "fattore";
}
