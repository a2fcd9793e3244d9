import { eq } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import type { Actor } from "../../actor";
import { countForm } from "../person-limit.server";
import { nameSchema } from "./schema";

/** Changes what the person is called. Throws `Invalid`. */
export async function changeName(actor: Actor, form: FormValues, address: string): Promise<void> {
  await countForm(actor);
  const parsed = nameSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await db.transaction(async (tx) => {
    await tx.update(people).set({ name: parsed.data.nome }).where(eq(people.id, actor.personId));
    const subject = { kind: "person", id: actor.personId } as const;
    await audit(tx, { personId: actor.personId, action: "account.name-changed", subject, address });
  });
}
