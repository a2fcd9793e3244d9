import { and, eq } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { publishedContacts } from "~/features/content/contacts.server";
import { findEntry } from "~/features/content/queries.server";
import { checkPublication } from "~/features/guard/check/check.server";
import { recordDeclared } from "~/features/guard/check/record.server";
import { PersonalDataFound } from "~/features/guard/check/warning";
import { attach } from "~/features/uploads/attach.server";
import { keepFile } from "~/features/uploads/keep.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Forbidden, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import type { ReceivedFile } from "~/lib/http/upload.server";
import { paths } from "~/lib/paths";
import type { Tx } from "~db/client.server";
import { files } from "~db/schema/kernel";
import { messages } from "../messages";
import { canAddFilms } from "../policy";
import { PARTS, type PartName } from "./part-names";
import { FilmRefused, keepParts, type Part, partOf } from "./parts.server";

/** What the site itself publishes may be said in a film. */
async function namedContacts() {
  const { emails, phones } = await publishedContacts();
  return { emails: new Set(emails), phones: new Set(phones) };
}

/**
 * Puts a film with its captions in place of those a video may have: both or none, because a film without captions shuts out who
 * cannot hear. What was there becomes an orphan and is collected. Throws `FilmRefused`, also for what captions say.
 */
export async function addFilm(
  actor: Actor,
  slug: string,
  form: FormValues,
  received: readonly ReceivedFile[],
  address: string,
): Promise<void> {
  if (!canAddFilms(actor)) throw new Forbidden();
  const video = await findEntry("video", slug);
  if (!video) throw new NotFound();
  const { personId } = actor;
  await countOf("upload", personId, messages.film.error.tooMany);
  const { filmato, sottotitoli } = await goodParts(form, received, personId);
  const words = (await sottotitoli.read()).toString();
  const checked = await checkCaptions(words, form).catch(async (error) => {
    if (!(error instanceof PersonalDataFound)) throw error;
    throw new FilmRefused(error.fields, await keepParts({ filmato, sottotitoli }, personId), error.warning);
  });
  const said = checked.texts.sottotitoli ?? words;
  const captions =
    said === words ? sottotitoli : { ...sottotitoli, kept: undefined, read: async () => Buffer.from(said) };
  await publicChange([paths.video(slug)], async (tx) => {
    await tx
      .update(files)
      .set({ ownerKind: null, ownerId: null })
      .where(and(eq(files.ownerKind, "film"), eq(files.ownerId, video.id)));
    for (const part of [filmato, captions]) await bind(tx, part, video.id, personId);
    const subject = { kind: "entry", id: video.id } as const;
    await recordDeclared(tx, checked.declared, { personId, address, subject });
    await audit(tx, { personId, action: "film.added", subject, address, details: { slug } });
  });
}

async function goodParts(form: FormValues, received: readonly ReceivedFile[], personId: number) {
  const good: Partial<Record<PartName, Part>> = {};
  const problems: Record<string, string> = {};
  for (const name of PARTS) {
    const part = await partOf(name, form, received, personId);
    if ("problem" in part) problems[name] = part.problem;
    else good[name] = part;
  }
  const { filmato, sottotitoli } = good;
  if (!filmato || !sottotitoli) throw new FilmRefused(problems, await keepParts(good, personId), null);
  return { filmato, sottotitoli };
}

const checkCaptions = (words: string, form: FormValues) =>
  checkPublication({ texts: { sottotitoli: words }, files: [], form, canReserve: false, known: namedContacts });

async function bind(tx: Tx, { name, mediaType, read, kept }: Part, videoId: number, personId: number): Promise<void> {
  if (kept) return attach(tx, [kept.id], { kind: "film", id: videoId }, personId);
  await keepFile(tx, await read(), { name, mediaType, ownerKind: "film", ownerId: videoId, uploadedBy: personId });
}
