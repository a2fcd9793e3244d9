import { and, eq, like, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { slugOf } from "~/features/forum/ask/slug";
import { yearsAfter } from "~/lib/day";
import { Forbidden } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { entries } from "~db/schema/content";
import { entryDrafts } from "~db/schema/editorial";
import { canWriteTexts } from "../policy";
import { renderChecked } from "./check.server";
import type { Place } from "./kinds";
import { messages } from "./messages";
import { isOpen } from "./place.server";
import { readTextForm } from "./read-form";
import { subjectOf } from "./record";
import { composeSource, type EditedMeta, type EditedSource } from "./source";

/** What a new question begins with. */
export function newMeta(): EditedMeta {
  const today = todayInRome();
  return {
    title: "",
    summary: "",
    stages: [],
    modalities: [],
    topics: [],
    keywords: [],
    version: "1.0",
    owner: "Sogei",
    updated: today,
    review_by: yearsAfter(today, 1),
  };
}

/** A name that no text has or had, before its own is known. */
const UNNAMED: Place = { kind: "faq", slug: "nuova" };

/** Begins a question in the site: gives its address, made of its title. Throws `Invalid`, `Forbidden`. */
export async function createText(actor: Actor, form: FormValues, address: string): Promise<Place> {
  const source = await readNew(actor, form);
  await renderChecked(source, null);
  return db.transaction(async (tx) => {
    const place = await insertDraft(tx, actor, source, null);
    await audit(tx, { personId: actor.personId, action: "text.saved", subject: subjectOf(place), address });
    return place;
  });
}

/** How a new question would read; nothing is written. Throws `Invalid`. */
export async function previewNew(actor: Actor, form: FormValues) {
  return (await renderChecked(await readNew(actor, form), null)).html.segments;
}

async function readNew(actor: Actor, form: FormValues): Promise<EditedSource> {
  if (!canWriteTexts(actor)) throw new Forbidden();
  await countOf("text", actor.personId, messages.tooMany);
  return readTextForm(UNNAMED, form, newMeta());
}

/** A draft of a question under an address of its own. */
export async function insertDraft(
  tx: Tx,
  { personId }: Actor,
  { meta, body }: EditedSource,
  threadId: number | null,
): Promise<Place> {
  // Names are given one at a time.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('names of questions', 0))`);
  const place = { kind: "faq" as const, slug: await freeSlug(tx, slugOf(meta.title)) };
  const { text } = composeSource(place, meta, body);
  const values = { title: meta.title, text, threadId, writerIds: [personId], editedBy: personId };
  await tx.insert(entryDrafts).values({ ...place, ...values });
  return place;
}

/** Also what was withdrawn keeps its address. */
async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const pattern = `${wanted}%`;
  const [texts, drafts] = await Promise.all([
    tx
      .select({ slug: entries.slug })
      .from(entries)
      .where(and(eq(entries.kind, "faq"), like(entries.slug, pattern))),
    tx
      .select({ slug: entryDrafts.slug })
      .from(entryDrafts)
      .where(and(isOpen, like(entryDrafts.slug, pattern))),
  ]);
  const taken = new Set([...texts, ...drafts].map(({ slug }) => slug));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
