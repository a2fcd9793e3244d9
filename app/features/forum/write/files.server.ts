import type { Attachments } from "~/features/uploads/accept.server";
import { attach } from "~/features/uploads/attach.server";
import type { Tx } from "~db/client.server";
import { postFiles } from "~db/schema/forum";

interface Bound {
  postId: number;
  personId: number;
  files: Attachments["files"];
  /** Ids of those everybody may see. */
  published: readonly string[];
  source: string;
  /** What pictures show that are not named in the text. */
  alt: string;
}

/** Binds files to a message. A picture's alternative text is the one it has in the text, else what the form says. */
export async function bindFiles(tx: Tx, { postId, personId, files, published, source, alt }: Bound): Promise<void> {
  if (!files.length) return;
  const ids = files.map(({ id }) => id);
  await attach(tx, ids, { kind: "post", id: postId }, personId);
  await tx.insert(postFiles).values(
    files.map(({ id, mediaType }) => ({
      fileId: id,
      postId,
      isImage: mediaType.startsWith("image/"),
      alt: altIn(source, id) ?? alt,
      publishedAt: published.includes(id) ? new Date() : null,
    })),
  );
}

/** Ids of pictures a text shows: they come with the form that sends it, although its fields do not list them. */
export function picturesIn(source: string): string[] {
  return [...source.matchAll(/\]\(\/allegati\/([\w-]{20,30})\)/g)].map(([, id = ""]) => id);
}

function altIn(source: string, id: string): string | undefined {
  const written = source.split(`](/allegati/${id})`, 1)[0] ?? "";
  if (written.length === source.length) return undefined;
  return /!\[([^\]]{0,300})$/.exec(written)?.[1]?.trim() || undefined;
}
