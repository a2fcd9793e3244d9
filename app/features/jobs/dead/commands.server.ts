import { sql } from "drizzle-orm";
import { z } from "zod";
import { audit } from "~/features/audit/audit.server";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { messages } from "./messages";
import { isDead } from "./queries.server";

const schema = z
  .object({
    lavoro: z.coerce.number(messages.unknown).int(messages.unknown).positive(messages.unknown).optional(),
    tipo: z.string(messages.unknown).max(100, messages.unknown).optional(),
  })
  .refine(({ lavoro, tipo }) => (lavoro === undefined) !== (tipo === undefined), {
    path: ["lavoro"],
    error: messages.unknown,
  });

/**
 * Puts one dead job, or all of a name, back into the queue with all its attempts; gives how many. The route has asked whether this
 * person may: jobs know nothing of people.
 */
export async function retryJobs(by: { personId: number; address: string }, form: FormValues): Promise<number> {
  await countOf("jobRetry", by.personId, messages.tooMany);
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { lavoro, tipo } = parsed.data;
  return db.transaction(async (tx) => {
    const chosen = lavoro === undefined ? sql`t.identifier = ${tipo}` : sql`j.id = ${lavoro}`;
    const retried = await tx.execute<{ id: number; name: string }>(sql`
      with dead as (
        select j.id, t.identifier name
        from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where ${isDead} and ${chosen} for update of j)
      select j.id::int, dead.name from dead,
        graphile_worker.reschedule_jobs(array(select id from dead), run_at := now(), attempts := 0) j
      where j.id = dead.id`);
    const [first] = retried;
    if (!first) return 0;
    await audit(tx, {
      personId: by.personId,
      action: "job.retried",
      subject: { kind: "job", id: lavoro ?? first.name },
      address: by.address,
      details: { name: first.name, count: retried.length },
    });
    return retried.length;
  });
}
