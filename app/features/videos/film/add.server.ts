import { readFile } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { publishedContacts } from "~/features/content/contacts.server";
import { findEntry } from "~/features/content/queries.server";
import { checkPublication } from "~/features/guard/check/check.server";
import { recordDeclared } from "~/features/guard/check/record.server";
import { keepFile } from "~/features/uploads/keep.server";
import { cleanName } from "~/features/uploads/names";
import { publicChange } from "~/lib/changes/public-change.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import type { ReceivedFile } from "~/lib/http/upload.server";
import { paths } from "~/lib/paths";
import { files } from "~db/schema/kernel";
import { messages } from "../messages";
import { canAddFilms } from "../policy";
import { examineCaptions, examineFilm } from "./examine.server";

/** What the site itself publishes may be said in a film. */
async function namedContacts() {
  const { emails, phones } = await publishedContacts();
  return { emails: new Set(emails), phones: new Set(phones) };
}

/**
 * Puts a film with its captions in place of those a video may have: both or none, because a film without captions shuts out who
 * cannot hear. What was there becomes an orphan and is collected. Throws `Invalid`, `PersonalDataFound` for what captions say.
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
  await countOf("upload", actor.personId, messages.film.error.tooMany);
  const [film, captions] = ["filmato", "sottotitoli"].map((field) => received.find((file) => file.field === field));
  const { error } = messages.film;
  const examined = {
    film: film ? await examineFilm(film) : { problem: error.missing },
    captions: captions ? await examineCaptions(captions) : { problem: error.captionsMissing },
  };
  if (!film || !captions || "problem" in examined.film || "problem" in examined.captions) {
    throw new Invalid({
      ...("problem" in examined.film && { filmato: examined.film.problem }),
      ...("problem" in examined.captions && { sottotitoli: examined.captions.problem }),
    });
  }
  const words = await readFile(captions.path, "utf8");
  const checked = await checkPublication({
    texts: { sottotitoli: words },
    files: [],
    form,
    canReserve: false,
    known: namedContacts,
  });
  const parts = [
    { content: await readFile(film.path), name: film.name, mediaType: examined.film.mediaType },
    {
      content: Buffer.from(checked.texts.sottotitoli ?? words),
      name: captions.name,
      mediaType: examined.captions.mediaType,
    },
  ];
  await publicChange([paths.video(slug)], async (tx) => {
    await tx
      .update(files)
      .set({ ownerKind: null, ownerId: null })
      .where(and(eq(files.ownerKind, "film"), eq(files.ownerId, video.id)));
    const owner = { ownerKind: "film", ownerId: video.id, uploadedBy: actor.personId };
    for (const { content, name, mediaType } of parts) {
      await keepFile(tx, content, { ...owner, name: cleanName(name), mediaType });
    }
    const subject = { kind: "entry", id: video.id } as const;
    await recordDeclared(tx, checked.declared, { personId: actor.personId, address, subject });
    await audit(tx, { personId: actor.personId, action: "film.added", subject, address, details: { slug } });
  });
}
