import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db } from "~db/client.server";
import { mailPreferences } from "~db/schema/accounts";
import { CHOSEN_KINDS, isMailed, type Kind } from "./kinds";
import { messages } from "./messages";

/** Which kinds a person gets by mail, as chosen or by default. */
export async function mailChoices({ personId }: Actor): Promise<Record<Kind, boolean>> {
  const rows = await db.select().from(mailPreferences).where(eq(mailPreferences.personId, personId));
  const chosen = (kind: Kind) => rows.find((row) => row.kind === kind)?.wanted;
  return Object.fromEntries(
    ["security" as const, ...CHOSEN_KINDS].map((kind) => [kind, isMailed(kind, chosen(kind))]),
  ) as Record<Kind, boolean>;
}

/** A box that is not ticked is not sent: every kind that may be chosen has its answer. */
const schema = z.object({
  salva: z.literal("1", messages.unknown),
  ...(Object.fromEntries(CHOSEN_KINDS.map((kind) => [kind, z.literal("1", messages.unknown).optional()])) as Record<
    Kind,
    z.ZodOptional<z.ZodLiteral<"1">>
  >),
});

/** Keeps the choice; kinds that concern security are not among those that can be chosen. */
export async function chooseMail({ personId }: Actor, form: FormValues): Promise<void> {
  await countOf("notification", personId, messages.tooMany);
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const rows = CHOSEN_KINDS.map((kind) => ({ personId, kind, wanted: parsed.data[kind] === "1" }));
  await db
    .insert(mailPreferences)
    .values(rows)
    .onConflictDoUpdate({
      target: [mailPreferences.personId, mailPreferences.kind],
      set: { wanted: sql`excluded.wanted` },
    });
}
