import { and, asc, inArray, isNull } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { watchedProvinces } from "~/features/accounts/policy";
import { NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import type { Tx } from "~db/client.server";
import { comuni } from "~db/schema/registry";

/** Fields of the list's boxes: one name for each comune. */
export const CHOICE_FIELD = /^comune-(\d{1,15})$/;
/** No authority watches more. */
const MOST = 1000;

/** Ids of the comuni a form is about: boxes that were ticked, or those the page before has shown, in one field. Ordered. */
export function chosenIds(form: FormValues): number[] {
  const ticked = Object.keys(form).flatMap((name) => CHOICE_FIELD.exec(name)?.[1] ?? []);
  const shown = typeof form.comuni === "string" ? form.comuni.split(" ") : [];
  const ids = [...ticked, ...shown].filter((text) => /^\d{1,15}$/.test(text)).map(Number);
  return [...new Set(ids)].slice(0, MOST).sort((a, b) => a - b);
}

/**
 * Locks the comuni chosen, in one order for everybody, until the transaction ends: whoever writes to them or records something of
 * them at the same moment waits. Throws `NotFound` if one of them is not the person's to watch.
 */
export async function lockWatched(tx: Tx, actor: Actor, ids: readonly number[]) {
  const rows = await tx
    .select({ id: comuni.id, name: comuni.name, provinceCode: comuni.provinceCode })
    .from(comuni)
    .where(and(inArray(comuni.id, [...ids]), isNull(comuni.ceasedOn)))
    .orderBy(asc(comuni.id))
    .for("no key update");
  const watched = watchedProvinces(actor);
  if (rows.length !== ids.length || rows.some(({ provinceCode }) => !watched.includes(provinceCode)))
    throw new NotFound();
  return rows;
}
