import { inArray, sql } from "drizzle-orm";
import { dropContent } from "~/features/uploads/collect.server";
import { db } from "~db/client.server";
import { postFiles } from "~db/schema/forum";
import { files } from "~db/schema/kernel";

/** How long the files of a reserved thread are of use once it is solved. */
export const RESERVED_FILE_DAYS = 90;

/**
 * Deletes files of reserved threads whose last solution is older than so many days; the messages stay, and say that a picture was there.
 * What was written in the thread since does not matter: a solution that is taken back is none. Contents go at once.
 */
export async function forgetReservedFiles(days: number): Promise<void> {
  const gone = await db.transaction(async (tx) => {
    const rows = await tx.execute<{ id: string }>(sql`
      select f.id from files f join posts p on f.owner_kind = 'post' and f.owner_id = p.id
      join threads t on t.id = p.thread_id
      where t.visibility = 'riservata' and t.solutions > 0 and (
        select max(s.solution_at) from posts s where s.thread_id = t.id) < now() - make_interval(days => ${days})
      for update of f`);
    const ids = rows.map(({ id }) => id);
    if (!ids.length) return [];
    await tx.delete(postFiles).where(inArray(postFiles.fileId, ids));
    return tx.delete(files).where(inArray(files.id, ids)).returning({ sha256: files.sha256 });
  });
  for (const { sha256 } of gone) await dropContent(sha256);
}
