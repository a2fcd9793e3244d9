import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { siteStorage } from "~/lib/storage/site-storage.server";
import type { Tx } from "~db/client.server";
import { files } from "~db/schema/kernel";
import { blackedOut } from "./image.server";
import { type FileRow, keepContent } from "./keep.server";
import type { Zone } from "./zones";

/** The content of a picture with black zones burned in; the original is not in it any more. */
export async function withZones(file: Pick<FileRow, "sha256" | "mediaType">, zones: readonly Zone[]): Promise<Buffer> {
  return blackedOut(await buffer(await siteStorage().get(file.sha256)), file.mediaType, zones);
}

/** Puts another content in the place of a file's; whoever asks removes the old one with `dropContent` after the commit. */
export async function replaceContent(tx: Tx, id: string, content: Buffer): Promise<void> {
  await tx
    .update(files)
    .set(await keepContent(tx, content))
    .where(eq(files.id, id));
}
