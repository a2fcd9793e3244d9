import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { daySchema, yearsAfter } from "~/lib/day";
import { Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { campaigns } from "~db/schema/plan";
import { messages } from "./messages";
import { canManageCampaigns } from "./policy";

const { error } = messages;
const nameSchema = z.object({ nome: z.string(error.name).trim().min(1, error.name).max(100, error.nameLong) });

/** A new time in which comuni are asked for their sheet. Throws `Invalid`. */
export async function openCampaign(actor: Actor, form: FormValues, address: string): Promise<void> {
  if (!canManageCampaigns(actor)) throw new Forbidden();
  const today = todayInRome();
  const span = { from: today, to: yearsAfter(today, 5) };
  const words = { ...error.day, outside: error.day.outside(span.from, span.to) };
  const name = nameSchema.safeParse(form);
  const opens = daySchema("dal", words, span).safeParse(form);
  const deadline = daySchema("termine", words, span).safeParse(form);
  if (!name.success || !opens.success || !deadline.success) {
    const faults = [name, opens, deadline].flatMap((parsed) => (parsed.error ? [fieldErrors(parsed.error)] : []));
    throw new Invalid(Object.assign({}, ...faults));
  }
  if (deadline.data < opens.data) throw new Invalid({ "termine-giorno": error.order });
  await countOf("milestone", actor.personId, messages.tooMany);
  await db.transaction(async (tx) => {
    const [made] = await tx
      .insert(campaigns)
      .values({ name: name.data.nome, opensOn: opens.data, deadline: deadline.data })
      .onConflictDoNothing()
      .returning({ id: campaigns.id });
    if (!made) throw new Invalid({ nome: error.nameTaken });
    const subject = { kind: "campaign", id: made.id } as const;
    const details = { opens: opens.data, deadline: deadline.data };
    await audit(tx, { personId: actor.personId, action: "campaign.opened", subject, address, details });
  });
}
