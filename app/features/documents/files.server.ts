import { eq } from "drizzle-orm";
import { filesOfDocument } from "~/features/content/details";
import { findEntry } from "~/features/content/queries.server";
import { contentOf } from "~/features/uploads/read.server";
import { NotFound } from "~/lib/errors";
import { db } from "~db/client.server";
import { files } from "~db/schema/kernel";

/** A file of a document in force, of any of its versions, as a download. Unknown, not out yet and withdrawn are alike. */
export async function documentFileResponse(slug: string, id: string): Promise<Response> {
  const [document, [file]] = await Promise.all([
    findEntry("document", slug),
    db.select().from(files).where(eq(files.id, id)),
  ]);
  const isOfDocument = file?.ownerKind === "document" && file.ownerId === document?.id;
  const isNamed = document && filesOfDocument(document.details).some((named) => named.id === id);
  if (!file || !isOfDocument || !isNamed) throw new NotFound();
  return contentOf(file);
}
