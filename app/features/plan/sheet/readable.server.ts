import { and, eq, isNull } from "drizzle-orm";
import { type Actor, comuneMemberships, presentComune } from "~/features/accounts/actor";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { comuni } from "~db/schema/registry";
import { canReadSheetOf } from "./policy";

/** The comune an address names, for who may read its sheet; one's own by default. Others' are as if they did not exist. */
export async function readableComune(actor: Actor, istat: string | null) {
  const own = istat ? comuneMemberships(actor).find(({ comuneIstat }) => comuneIstat === istat) : presentComune(actor);
  // A comune that has ceased may share its code: whoever belongs to it means their own.
  const where = own ? eq(comuni.id, own.comuneId) : and(eq(comuni.istat, istat ?? ""), isNull(comuni.ceasedOn));
  const [comune] = await db
    .select({ id: comuni.id, name: comuni.name, istat: comuni.istat, provinceCode: comuni.provinceCode })
    .from(comuni)
    .where(where);
  if (!comune || !canReadSheetOf(actor, comune)) throw new NotFound();
  return comune;
}
