import { eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { daySchema, yearsAfter } from "~/lib/day";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { paths } from "~/lib/paths";
import { db } from "~db/client.server";
import { campaigns } from "~db/schema/plan";
import { messages } from "./messages";
import { canManageCampaigns } from "./policy";

/**
 * Gives comuni more time: a later deadline, from today on. Sheets that came after the old one and not after the new one are
 * in time from now on. A deadline never comes nearer: who counted on it would be late without a fault. Throws `Invalid`.
 */
export async function moveDeadline(actor: Actor, form: FormValues, address: string): Promise<void> {
  if (!canManageCampaigns(actor)) throw new Forbidden();
  const campaign = await campaignAt(form.campagna);
  if (!campaign) throw new NotFound();
  const today = todayInRome();
  const { error } = messages;
  const span = { from: today, to: yearsAfter(today, 5) };
  const words = { ...error.day, outside: error.day.outside(span.from, span.to) };
  const deadline = daySchema("nuovo", words, span).safeParse(form);
  if (!deadline.success) throw new Invalid(fieldErrors(deadline.error));
  await countOf("milestone", actor.personId, messages.tooMany);
  await publicChange([paths.progress()], async (tx) => {
    const [{ deadline: before } = campaign] = await tx
      .select({ deadline: campaigns.deadline })
      .from(campaigns)
      .where(eq(campaigns.id, campaign.id))
      .for("update");
    if (deadline.data <= before) throw new Invalid({ "nuovo-giorno": error.notLater(before) });
    await tx.update(campaigns).set({ deadline: deadline.data }).where(eq(campaigns.id, campaign.id));
    await tx.execute(sql`
      update sheets set is_late = false, flags = array_remove(flags, 'late')
      where campaign_id = ${campaign.id} and is_late and sent_on <= ${deadline.data}::date`);
    const subject = { kind: "campaign", id: campaign.id } as const;
    const details = { before, deadline: deadline.data };
    await audit(tx, { personId: actor.personId, action: "campaign.moved", subject, address, details });
  });
}

/** The campaign that an address or a form names. */
export async function campaignAt(id: unknown): Promise<typeof campaigns.$inferSelect | undefined> {
  if (!/^\d{1,9}$/.test(String(id))) return undefined;
  const [campaign] = await db
    .select()
    .from(campaigns)
    .where(eq(campaigns.id, Number(id)));
  return campaign;
}
