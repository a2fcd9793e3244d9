import { and, eq, lt, ne, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { sheetDrafts } from "~db/schema/plan";
import type { Typed } from "./steps";

export interface Draft {
  id: number;
  /** The version in force when it was begun; 0 for none. */
  basis: number;
  values: Typed;
  changedAt: Date;
}

interface Owner {
  comuneId: number;
  personId: number;
}

const isOf = ({ comuneId, personId }: Owner) =>
  and(eq(sheetDrafts.comuneId, comuneId), eq(sheetDrafts.personId, personId));

const columns = {
  id: sheetDrafts.id,
  basis: sheetDrafts.basis,
  values: sheetDrafts.values,
  changedAt: sheetDrafts.changedAt,
};

/** The draft a person has for a comune; nobody else's is ever read. */
export async function findDraft(owner: Owner, on: Db = db): Promise<Draft | undefined> {
  const [draft] = await on.select(columns).from(sheetDrafts).where(isOf(owner));
  return draft;
}

/** Who else of the comune is preparing a sheet, and since when it lies as it is. */
export function draftsOfOthers({ comuneId, personId }: Owner) {
  return db
    .select({ id: sheetDrafts.id, name: people.name, changedAt: sheetDrafts.changedAt })
    .from(sheetDrafts)
    .innerJoin(people, eq(people.id, sheetDrafts.personId))
    .where(and(eq(sheetDrafts.comuneId, comuneId), ne(sheetDrafts.personId, personId)))
    .orderBy(sheetDrafts.id);
}

/** Writes what was typed over the draft; one that is not there is begun with `beginning`. */
export async function writeDraft(
  tx: Tx,
  owner: Owner,
  typed: Typed,
  beginning: { basis: number; values: Typed },
): Promise<void> {
  await tx
    .insert(sheetDrafts)
    .values({ ...owner, basis: beginning.basis, values: { ...beginning.values, ...typed } })
    .onConflictDoUpdate({
      target: [sheetDrafts.comuneId, sheetDrafts.personId],
      set: { values: sql`${sheetDrafts.values} || ${JSON.stringify(typed)}::jsonb`, changedAt: sql`now()` },
    });
}

/** From now on the draft amends that version. */
export async function rebaseDraft(owner: Owner, basis: number): Promise<void> {
  await db.update(sheetDrafts).set({ basis }).where(isOf(owner));
}

export async function deleteDraft(owner: Owner, on: Db = db): Promise<void> {
  await on.delete(sheetDrafts).where(isOf(owner));
}

/** Drafts nobody has touched for so long. */
export async function forgetDrafts(seconds: number): Promise<void> {
  await db.delete(sheetDrafts).where(lt(sheetDrafts.changedAt, sql`now() - make_interval(secs => ${seconds})`));
}
