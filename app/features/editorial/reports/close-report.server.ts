import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { canReadReports } from "~/features/accounts/policy";
import { audit } from "~/features/audit/audit.server";
import { emit } from "~/features/jobs/emit.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { suggestions } from "~db/schema/feedback";
import { messages } from "../messages";
import { closeReportSchema } from "../schema";

/** Closes a report, once; its writer hears of it if they asked to. Throws `Forbidden`, `Invalid`, `NotFound`, `Conflict`. */
export async function closeReport(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canReadReports(actor)) throw new Forbidden();
  const parsed = closeReportSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await db.transaction(async (tx) => {
    const [report] = await tx.select().from(suggestions).where(eq(suggestions.id, id));
    if (!report) throw new NotFound();
    const { personId, comuneId } = report;
    const answer = personId === null ? null : parsed.data.risposta || null;
    const closed = await tx
      .update(suggestions)
      .set({ handledAt: sql`now()`, handledBy: actor.personId, answer })
      .where(and(eq(suggestions.id, id), isNull(suggestions.handledAt)))
      .returning({ id: suggestions.id });
    if (!closed.length) throw new Conflict(messages.handling.already);
    const details = { answered: answer !== null };
    const subject = { kind: "report" as const, id };
    await audit(tx, { personId: actor.personId, action: "report.handled", subject, comuneId, address, details });
    if (personId !== null) await emit(tx, { name: "report.handled", payload: { reportId: id } });
  });
}
