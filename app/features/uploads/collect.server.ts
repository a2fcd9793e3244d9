import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { tidyReceived } from "~/lib/http/upload.server";
import { siteStorage } from "~/lib/storage/site-storage.server";
import { db } from "~db/client.server";
import { files } from "~db/schema/kernel";
import { lockContent } from "./content-lock.server";

const BATCH = 200;

/** The job `uploads.collect`: files nobody has attached within a day, then contents no row names, then interrupted writes. */
export async function collectFiles(): Promise<void> {
  // A row that is being attached at this moment is looked at again once that has committed.
  await db.delete(files).where(and(isNull(files.ownerKind), lt(files.createdAt, sql`now() - interval '24 hours'`)));
  let batch: string[] = [];
  for await (const sha256 of siteStorage().list()) {
    batch.push(sha256);
    if (batch.length < BATCH) continue;
    await sweep(batch);
    batch = [];
  }
  await sweep(batch);
  await Promise.all([siteStorage().tidy(), tidyReceived()]);
}

async function sweep(contents: string[]): Promise<void> {
  if (!contents.length) return;
  const named = await db.select({ sha256: files.sha256 }).from(files).where(inArray(files.sha256, contents));
  const known = new Set(named.map(({ sha256 }) => sha256));
  for (const sha256 of contents) if (!known.has(sha256)) await dropContent(sha256);
}

/** Removes a content unless a file has it. Under its lock: somebody may be uploading the same at this moment. */
export async function dropContent(sha256: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lockContent(tx, sha256);
    const [row] = await tx.select({ id: files.id }).from(files).where(eq(files.sha256, sha256)).limit(1);
    if (!row) await siteStorage().remove(sha256);
  });
}
