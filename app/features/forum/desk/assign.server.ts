import { and, inArray, isNull, or, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Forbidden, Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { threads } from "~db/schema/forum";
import { readNumber } from "../ids";
import { messages as forum } from "../messages";
import { canUseDesk } from "../policy";
import { assignable } from "./assignable.server";
import { messages } from "./messages";

/** To whom: a person's id, a team's name, or nobody. */
type Assignee = { assigneeId: number | null; team: string | null; who: string };

/** Gives threads to a person, a team or nobody; says how many changed hands. Throws `Forbidden`, `Invalid`. */
export async function assignThreads(
  actor: Actor,
  ids: readonly number[],
  form: FormValues,
  address: string,
): Promise<number> {
  if (!canUseDesk(actor)) throw new Forbidden();
  const { personId } = actor;
  await countOf("desk", personId, forum.tooMany);
  if (!ids.length) throw new Invalid({ discussioni: messages.assign.noThreads });
  const { who, ...assignee } = await readAssignee(form.assegna);
  return db.transaction(async (tx) => {
    const other = or(
      sql`${threads.assigneeId} is distinct from ${assignee.assigneeId}::bigint`,
      sql`${threads.team} is distinct from ${assignee.team}::text`,
    );
    const changed = await tx
      .update(threads)
      .set(assignee)
      .where(and(inArray(threads.id, [...ids]), isNull(threads.duplicateOf), other))
      .returning({ id: threads.id, comuneId: threads.comuneId });
    for (const { id, comuneId } of changed) {
      const subject = { kind: "thread", id } as const;
      await audit(tx, { personId, action: "thread.assigned", subject, comuneId, address, details: { to: who } });
    }
    const to = assigneeOf(assignee);
    const isOwn = assignee.assigneeId === personId;
    if (to && !isOwn && changed.length) {
      await emit(tx, {
        name: "thread.assigned",
        payload: { threadIds: changed.map(({ id }) => id), by: personId, to },
      });
    }
    return changed.length;
  });
}

function assigneeOf({ assigneeId, team }: Pick<Assignee, "assigneeId" | "team">) {
  if (assigneeId !== null) return { personId: assigneeId };
  return team === null ? null : { team };
}

/** The threads whose boxes are ticked. */
export function chosenThreads(form: FormValues): number[] {
  return Object.keys(form)
    .flatMap((name) => readNumber(/^d-(\d+)$/.exec(name)?.[1]) ?? [])
    .slice(0, 100);
}

/** `p` and an id, `s` and a name, or nothing: only who works for Sogei now, only teams that exist. */
async function readAssignee(value: FormDataEntryValue | undefined): Promise<Assignee> {
  if (value === "nessuno") return { assigneeId: null, team: null, who: "nessuno" };
  const { people, teams } = await assignable();
  const person = people.find(({ id }) => value === `p${id}`);
  if (person) return { assigneeId: person.id, team: null, who: `account ${person.id}` };
  const team = teams.find((name) => value === `s${name}`);
  if (team !== undefined) return { assigneeId: null, team, who: team };
  throw new Invalid({ assegna: messages.assign.missing });
}
