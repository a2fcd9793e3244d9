import { eq } from "drizzle-orm";
import { NotFound } from "~/lib/errors";
import { streamedAnswer } from "~/lib/http/streamed.server";
import { siteStorage } from "~/lib/storage/site-storage.server";
import { ContentMissing } from "~/lib/storage/storage";
import { db } from "~db/client.server";
import { files } from "~db/schema/kernel";
import type { FileRow } from "./keep.server";
import { servedType } from "./kinds";
import { isOwnerKind, type OwnerRules } from "./owners";

/**
 * A file as a download, for who may read what it hangs on; one that hangs on nothing yet only for who uploaded it. Everything else
 * is `NotFound`, whether it exists or not.
 */
export async function fileResponse<Reader extends { personId: number }>(
  id: string,
  reader: Reader,
  rules: OwnerRules<Reader>,
): Promise<Response> {
  const [file] = await db.select().from(files).where(eq(files.id, id));
  if (!file || !(await mayRead(file, reader, rules))) throw new NotFound();
  return contentOf(file);
}

/** The content of a file for whom it has been decided that they may read it; pictures can be shown in a page. */
export async function contentOf(file: FileRow, { isShown = false } = {}): Promise<Response> {
  const content = await siteStorage()
    .get(file.sha256)
    .catch((error) => {
      throw error instanceof ContentMissing ? new NotFound() : error;
    });
  const isPicture = isShown && file.mediaType.startsWith("image/");
  return streamedAnswer(content, { ...headersOf(file), ...(isPicture && { "content-disposition": "inline" }) });
}

async function mayRead<Reader extends { personId: number }>(
  { id, ownerKind, ownerId, uploadedBy }: FileRow,
  reader: Reader,
  rules: OwnerRules<Reader>,
): Promise<boolean> {
  if (ownerKind === null) return uploadedBy === reader.personId;
  return isOwnerKind(ownerKind) && ownerId !== null && rules[ownerKind](reader, ownerId, id);
}

/** Nothing in it may act as a page of this site, whatever a browser takes it for. */
function headersOf({ mediaType, bytes, name }: FileRow): Record<string, string> {
  return {
    "content-type": servedType(mediaType),
    "content-length": String(bytes),
    "content-disposition": dispositionOf(name),
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  };
}

/** RFC 6266: the name for everybody, and a plain one for programs that read no other. */
export function dispositionOf(name: string): string {
  const plain = name.normalize("NFD").replace(/[^\x20-\x7e]|["\\%]/g, "");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
