import { and, eq, lt, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { type Db, db } from "~db/client.server";
import { forumDrafts } from "~db/schema/forum-readers";

export const DRAFT_DAYS = 30;
/** What of a form is kept; how long each may be. */
const FIELDS: Record<string, number> = {
  titolo: 200,
  categoria: 40,
  ambiente: 40,
  codici: 200,
  prodotto: 100,
  visibilita: 20,
  testo: 40_000,
};

export interface Draft {
  fields: Record<string, string>;
  savedAt: Date;
}

/** Where a text is being written: `nuova`, or `t` and the id of a thread. */
const isPlace = (place: unknown): place is string => typeof place === "string" && /^(nuova|t\d{1,15})$/.test(place);

/** Keeps what somebody is writing. An empty text keeps nothing. Throws `Invalid`. */
export async function saveDraft({ personId }: Actor, form: FormValues): Promise<void> {
  const { bozza: place } = form;
  if (!isPlace(place)) throw new Invalid({ bozza: "?" });
  const fields: Record<string, string> = {};
  for (const [name, longest] of Object.entries(FIELDS)) {
    const value = form[name];
    if (typeof value === "string" && value.length <= longest) fields[name] = value;
  }
  if (!fields.testo?.trim() && !fields.titolo?.trim()) return forgetDraft(db, personId, place);
  await db
    .insert(forumDrafts)
    .values({ personId, place, fields })
    .onConflictDoUpdate({
      target: [forumDrafts.personId, forumDrafts.place],
      set: { fields, savedAt: sql`now()` },
    });
}

export async function readDraft(personId: number, place: string): Promise<Draft | null> {
  const [draft] = await db
    .select({ fields: forumDrafts.fields, savedAt: forumDrafts.savedAt })
    .from(forumDrafts)
    .where(and(eq(forumDrafts.personId, personId), eq(forumDrafts.place, place)));
  return draft ?? null;
}

export async function forgetDraft(tx: Db, personId: number, place: string): Promise<void> {
  await tx.delete(forumDrafts).where(and(eq(forumDrafts.personId, personId), eq(forumDrafts.place, place)));
}

/** Drafts nobody has touched for this long. */
export const forgetForumDrafts = (days: number) =>
  db.delete(forumDrafts).where(lt(forumDrafts.savedAt, sql`now() - make_interval(days => ${days})`));
