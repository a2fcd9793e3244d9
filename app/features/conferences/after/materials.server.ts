import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, comuneMemberships } from "~/features/accounts/actor";
import { entryPath } from "~/features/content/addresses";
import { filesOf } from "~/features/uploads/attach.server";
import { unseal } from "~/lib/crypto.server";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { conferenceBookings, conferenceEntries, conferenceRecordings } from "~db/schema/conferences";
import { entries } from "~db/schema/content";
import { leads } from "../meetings/lead.server";

/** What addresses of recordings are sealed with. */
export const RECORDING_SEAL = "conference recording";

/** Whether somebody may have what was handed out: who leads, and comuni that have a seat. The same who may enter. */
export async function mayReadMaterials(actor: Actor, conferenceId: number): Promise<boolean> {
  if (await leads(actor, conferenceId)) return true;
  const comuni = comuneMemberships(actor).map(({ comuneId }) => comuneId);
  if (!comuni.length) return false;
  const had = await db.$count(
    conferenceBookings,
    and(
      eq(conferenceBookings.conferenceId, conferenceId),
      inArray(conferenceBookings.comuneId, comuni),
      eq(conferenceBookings.state, "confirmed"),
    ),
  );
  return had > 0;
}

/** What was handed out, without any address; and the texts that were treated. */
export async function materialsOf(conferenceId: number) {
  const [files, recordings, treated] = await Promise.all([
    filesOf("conference", [conferenceId]),
    db
      .select({ id: conferenceRecordings.id, title: conferenceRecordings.title })
      .from(conferenceRecordings)
      .where(eq(conferenceRecordings.conferenceId, conferenceId))
      .orderBy(asc(conferenceRecordings.id)),
    db
      .select({ kind: entries.kind, slug: entries.slug, title: entries.title })
      .from(conferenceEntries)
      .innerJoin(entries, eq(entries.id, conferenceEntries.entryId))
      .where(and(eq(conferenceEntries.conferenceId, conferenceId), isNull(entries.retiredAt)))
      .orderBy(asc(entries.title)),
  ]);
  return {
    files: files.map(({ id, name, bytes }) => ({ id, name, bytes })),
    recordings,
    treated: treated.map(({ kind, slug, title }) => ({ href: entryPath(kind, slug), title })),
  };
}

export type Materials = Awaited<ReturnType<typeof materialsOf>>;

/** Where a recording is, for who may have it; for anybody else there is none. */
export async function recordingAddress(actor: Actor, id: number): Promise<string> {
  const [row] = await db
    .select({ conferenceId: conferenceRecordings.conferenceId, sealedAddress: conferenceRecordings.sealedAddress })
    .from(conferenceRecordings)
    .where(eq(conferenceRecordings.id, id));
  if (!row || !(await mayReadMaterials(actor, row.conferenceId))) throw new NotFound();
  const address = unseal(RECORDING_SEAL, row.sealedAddress);
  if (!address) throw new NotFound();
  return address;
}
