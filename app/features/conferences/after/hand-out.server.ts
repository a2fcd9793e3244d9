import { and, eq, isNull, or } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { entryAt } from "~/features/content/addresses";
import type { Attachments } from "~/features/uploads/accept.server";
import { attach, detach } from "~/features/uploads/attach.server";
import { seal } from "~/lib/crypto.server";
import { Conflict, Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { siteOrigin } from "~/lib/site-url.server";
import { db, type Tx } from "~db/client.server";
import { conferenceEntries, conferenceRecordings } from "~db/schema/conferences";
import { entries } from "~db/schema/content";
import { lockConference } from "../booking/lock.server";
import { messages as booking } from "../booking/messages";
import { canManageConferences } from "../policy";
import { RECORDING_SEAL } from "./materials.server";
import { messages } from "./messages";

const words = messages.materials;

const schema = z.object({
  titolo_registrazione: z.string().trim().max(120, words.rules.title).default(""),
  registrazione: z
    .string()
    .trim()
    .max(500, words.rules.address)
    .default("")
    .refine((text) => text === "" || (URL.canParse(text) && text.startsWith("https://")), words.rules.address),
  trattate: z.string().trim().max(4000).default(""),
});

/** Files, recordings and the texts that were treated, in one form. Throws `Forbidden`, `Invalid`, `NotFound`, `Conflict`. */
export async function addMaterials(
  actor: Actor,
  id: number,
  form: FormValues,
  attachments: Attachments,
  address: string,
): Promise<void> {
  if (!canManageConferences(actor)) throw new Forbidden();
  const parsed = schema.safeParse(form);
  const { problem } = attachments;
  if (!parsed.success || problem) {
    throw new Invalid({ ...(parsed.error && fieldErrors(parsed.error)), ...(problem && { allegati: problem }) });
  }
  const { titolo_registrazione: title, registrazione, trattate } = parsed.data;
  if (registrazione && title.length < 3) throw new Invalid({ titolo_registrazione: words.rules.title });
  const entryIds = await entriesAt(trattate);
  await db.transaction(async (tx) => {
    const { publishedAt } = await lockConference(tx, id);
    if (!publishedAt) throw new Conflict(booking.problems.unpublished);
    const fileIds = attachments.files.map((file) => file.id);
    await attach(tx, fileIds, { kind: "conference", id }, actor.personId);
    if (registrazione) {
      await tx
        .insert(conferenceRecordings)
        .values({ conferenceId: id, title, sealedAddress: seal(RECORDING_SEAL, registrazione) });
    }
    await tx.delete(conferenceEntries).where(eq(conferenceEntries.conferenceId, id));
    if (entryIds.length) {
      await tx.insert(conferenceEntries).values(entryIds.map((entryId) => ({ conferenceId: id, entryId })));
    }
    const subject = { kind: "conference" as const, id };
    const details = { files: fileIds.length, recording: registrazione !== "", entries: entryIds.length };
    await audit(tx, { personId: actor.personId, action: "conference.material-added", subject, address, details });
  });
}

/** Takes a file or a recording away again: fields `file` or `registrazione` name it. Throws `Forbidden`, `NotFound`. */
export async function removeMaterial(actor: Actor, id: number, form: FormValues, address: string): Promise<void> {
  if (!canManageConferences(actor)) throw new Forbidden();
  await db.transaction(async (tx) => {
    const ofConference = { kind: "conference" as const, id };
    const isRemoved = form.file
      ? await detach(tx, String(form.file), ofConference)
      : await removeRecording(tx, id, String(form.registrazione));
    if (!isRemoved) throw new NotFound();
    await audit(tx, {
      personId: actor.personId,
      action: "conference.material-removed",
      subject: ofConference,
      address,
    });
  });
}

async function removeRecording(tx: Tx, conferenceId: number, recordingId: string): Promise<boolean> {
  if (!/^\d{1,15}$/.test(recordingId)) return false;
  const gone = await tx
    .delete(conferenceRecordings)
    .where(and(eq(conferenceRecordings.id, Number(recordingId)), eq(conferenceRecordings.conferenceId, conferenceId)))
    .returning({ id: conferenceRecordings.id });
  return gone.length > 0;
}

/** Ids of the texts at some addresses of the site, one a line. Throws `Invalid` with the first that leads to none. */
async function entriesAt(text: string): Promise<number[]> {
  const written = [...new Set(text.split(/\s+/).filter(Boolean))].slice(0, 30);
  const places = written.map((path) => ({ path, at: entryAt(pathOf(path)) }));
  if (!places.length) return [];
  const wanted = places.flatMap(({ at }) => (at ? [and(eq(entries.kind, at.kind), eq(entries.slug, at.slug))] : []));
  const found = wanted.length
    ? await db
        .select({ id: entries.id, kind: entries.kind, slug: entries.slug })
        .from(entries)
        .where(and(or(...wanted), isNull(entries.retiredAt)))
    : [];
  const missing = places.find(({ at }) => !found.some(({ kind, slug }) => kind === at?.kind && slug === at?.slug));
  if (missing) throw new Invalid({ trattate: words.rules.entries(missing.path.slice(0, 100)) });
  return found.map(({ id }) => id);
}

/** Also of a whole address, as browsers copy it. */
const pathOf = (text: string) => (URL.canParse(text, siteOrigin()) ? new URL(text, siteOrigin()).pathname : text);
