import { sql } from "drizzle-orm";
import { audit } from "~/features/audit/audit.server";
import { LimitExceeded } from "~/lib/errors";
import { countRequest } from "~/lib/http/rate-limit.server";
import type { ReceivedFile } from "~/lib/http/upload.server";
import { FILES_LIMIT } from "~/lib/http/upload-limits";
import { db, type Tx } from "~db/client.server";
import { unattached } from "./attach.server";
import { examine } from "./examine.server";
import { type FileRow, keepFile } from "./keep.server";
import { messages, type Refusal } from "./messages";
import { cleanName } from "./names";

/** What a person may add in an hour. */
const HOURLY = { files: 60, bytes: 200_000_000 };

export interface Uploader {
  personId: number;
  /** From where, for the register. */
  address: string;
}

export interface Attachments {
  /** Kept and not attached to anything yet: those of this form and those it brought along from before. */
  files: FileRow[];
  /** What to say beside the field; undefined when all is well. */
  problem?: string;
}

/** Name of the field, and of the boxes that stand for files kept before. */
export const FIELD = "allegati";
export const KEPT_FIELD = "allegato";

/**
 * Takes the files of a form: examines them one by one, keeps the good ones as orphans, says of the others why not. The form may be
 * refused for another reason and lose none of them; `attach` binds them.
 */
export async function takeFiles(
  received: readonly ReceivedFile[],
  keptIds: readonly string[],
  uploader: Uploader,
): Promise<Attachments> {
  const before = await unattached(keptIds.slice(0, FILES_LIMIT), uploader.personId);
  const offered = received.filter(({ field }) => field === FIELD);
  const taken = offered.slice(0, FILES_LIMIT - before.length);
  const problems: string[] = offered.length > taken.length ? [messages.tooMany] : [];
  const result: Attachments = { files: before };
  for (const file of taken) {
    const outcome = await take(file, uploader);
    if (typeof outcome === "object") result.files.push(outcome);
    else problems.push(outcome);
    if (outcome === messages.quota) break;
  }
  return problems.length ? { ...result, problem: problems.join(" ") } : result;
}

async function take(file: ReceivedFile, uploader: Uploader): Promise<FileRow | string> {
  const name = cleanName(file.name);
  if (!(await mayTry(uploader))) return messages.quota;
  const good = file.isTooLarge ? ("tooLarge" satisfies Refusal) : await examine(file.path, file.name);
  if (typeof good === "string") return messages.refused[good](name);
  const { content, mediaType } = good;
  return db.transaction(async (tx) => {
    if (!(await hasRoom(tx, uploader.personId, content.length))) return messages.quota;
    const row = await keepFile(tx, content, { name, mediaType, uploadedBy: uploader.personId });
    const details = { mediaType, bytes: row.bytes };
    await audit(tx, { ...uploader, action: "file.uploaded", subject: { kind: "file", id: row.id }, details });
    return row;
  });
}

/** Refused files cost work, too. */
async function mayTry({ personId }: Uploader): Promise<boolean> {
  try {
    await countRequest("upload", `person ${personId}`);
    return true;
  } catch (error) {
    if (error instanceof LimitExceeded) return false;
    throw error;
  }
}

/** Counted under a lock of the person: uploads at once are counted one after the other. */
async function hasRoom(tx: Tx, personId: number, bytes: number): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`uploads of ${personId}`}, 0))`);
  const [sum] = await tx.execute<{ files: number; bytes: number }>(sql`
    select count(*)::int files, coalesce(sum(bytes), 0)::float8 bytes from files
    where uploaded_by = ${personId} and created_at > now() - interval '1 hour'`);
  return (sum?.files ?? 0) < HOURLY.files && (sum?.bytes ?? 0) + bytes <= HOURLY.bytes;
}
