import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import { markReadAt } from "~/features/notices/reading/mark.server";
import { Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { publish } from "~/lib/live/publish.server";
import { db } from "~db/client.server";
import { outgoing } from "~db/schema/kernel";
import { messages } from "./messages";
import { shownTo } from "./queries.server";

/** Marks a message as read and says where it leads. Throws `NotFound` for another's, and for one that is not for them any more. */
export async function openNotification({ personId }: Actor, id: string | undefined): Promise<string> {
  await countOf("notification", personId, messages.tooMany);
  if (!id || !/^\d{1,15}$/.test(id)) throw new NotFound();
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(outgoing)
      .set({ readAt: sql`coalesce(${outgoing.readAt}, now())` })
      .where(and(eq(outgoing.id, Number(id)), shownTo(personId)))
      .returning({ href: outgoing.href });
    if (!row?.href) throw new NotFound();
    await markReadAt(tx, personId, row.href);
    await publish(tx, { topic: "unread", audience: { people: [personId] } });
    return row.href;
  });
}

const readAllSchema = z.object({
  fino: z.coerce.number(messages.unknown).int(messages.unknown).positive(messages.unknown),
});

/** Marks as read what the page showed or could have shown: not what has arrived since. */
export async function readAll({ personId }: Actor, form: FormValues): Promise<void> {
  await countOf("notification", personId, messages.tooMany);
  const parsed = readAllSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  await db.transaction(async (tx) => {
    await tx
      .update(outgoing)
      .set({ readAt: sql`now()` })
      .where(and(shownTo(personId), isNull(outgoing.readAt), lte(outgoing.id, parsed.data.fino)));
    await publish(tx, { topic: "unread", audience: { people: [personId] } });
  });
}
