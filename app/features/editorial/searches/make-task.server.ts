import { sql } from "drizzle-orm";
import { stageNames } from "~/components/messages";
import type { Actor } from "~/features/accounts/actor";
import { canReadSearches } from "~/features/accounts/policy";
import { audit } from "~/features/audit/audit.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { paths } from "~/lib/paths";
import { db } from "~db/client.server";
import { suggestions } from "~db/schema/feedback";
import type { SearchFilters } from "./filters";
import { messages } from "./messages";
import { type SearchRow, searchRow } from "./queries.server";

/**
 * Puts what was searched for among the reports that who cares for the texts reads; once as long as that one is open. Only words that the
 * page shows. Throws `Forbidden`, `Invalid`, `Conflict`.
 */
export async function makeTask(actor: Actor, filters: SearchFilters, form: FormValues, address: string): Promise<void> {
  if (!canReadSearches(actor)) throw new Forbidden();
  const query = typeof form.parole === "string" ? form.parole : "";
  const row = await searchRow(filters, query);
  if (!row) throw new Invalid({ parole: messages.unknown });
  const path = paths.search(query);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${path}, 0))`);
    const open = await tx.$count(suggestions, sql`path = ${path} and handled_at is null`);
    if (open) throw new Conflict(messages.already);
    const [task] = await tx
      .insert(suggestions)
      .values({ path, body: bodyOf(row, filters.days) })
      .returning({ id: suggestions.id });
    const subject = { kind: "report", id: task?.id ?? 0 } as const;
    await audit(tx, { personId: actor.personId, action: "search.task", subject, address });
  });
}

function bodyOf({ query, times, empty, ignored, stages }: SearchRow, days: number): string {
  const byStage = stages
    .map(({ stage, times }) => `${stage ? stageNames[stage] : messages.noStage} ${times}`)
    .join(", ");
  const { taskBody, taskTimes, taskEmpty, taskIgnored } = messages;
  return taskBody(query, days, taskTimes(times), taskEmpty(empty), taskIgnored(ignored), byStage);
}
