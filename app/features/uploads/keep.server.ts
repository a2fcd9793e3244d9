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
  await lockContent(tx, createHash("sha256").update(content).digest("hex"));
  const { sha256, bytes } = await siteStorage().put(content);
  const [row] = await tx
    .insert(files)
    .values({ ...values, id: randomBytes(16).toString("base64url"), sha256, bytes })
    .returning();
  if (!row) throw new Error("the file was not written");
  return row;
}
