import { createHash, randomBytes } from "node:crypto";
import { siteStorage } from "~/lib/storage/site-storage.server";
import type { Tx } from "~db/client.server";
import { files } from "~db/schema/kernel";
import { lockContent } from "./content-lock.server";

export type FileRow = typeof files.$inferSelect;

type NewFile = Pick<FileRow, "name" | "mediaType"> &
  Partial<Pick<FileRow, "ownerKind" | "ownerId" | "uploadedBy" | "createdAt">>;

/** Keeps a content that has been examined, and the row that names it. */
export async function keepFile(tx: Tx, content: Buffer, values: NewFile): Promise<FileRow> {
  const kept = await keepContent(tx, content);
  const [row] = await tx
    .insert(files)
    .values({ ...values, ...kept, id: randomBytes(16).toString("base64url") })
    .returning();
  if (!row) throw new Error("the file was not written");
  return row;
}

/** Keeps a content under its lock: whoever collects what no row names waits until this transaction has ended. */
export async function keepContent(tx: Tx, content: Buffer): Promise<Pick<FileRow, "sha256" | "bytes">> {
  await lockContent(tx, createHash("sha256").update(content).digest("hex"));
  const { sha256, bytes } = await siteStorage().put(content);
  return { sha256, bytes };
}
