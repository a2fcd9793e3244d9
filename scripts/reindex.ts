import { progressBar } from "./lib/progress";
import { withDatabase } from "./lib/with-database";

/**
 * `npm run reindex`: search's own tables counted again and, where MEILISEARCH_URL is set, its index built anew beside the one in use.
 * `npm run reindex -- --check` compares that index with the texts and repairs it.
 */
const isCheck = process.argv.includes("--check");

await withDatabase(async () => {
  const [{ hasMeilisearch }, { rebuildIndex }, { compareIndex }, { refreshWords }, { db, sql }] = await Promise.all([
    import("../app/features/search/meilisearch/client.server"),
    import("../app/features/search/meilisearch/rebuild.server"),
    import("../app/features/search/meilisearch/compare.server"),
    import("../app/features/search/words.server"),
    import("../db/client.server"),
  ]);
  try {
    if (isCheck) {
      if (!hasMeilisearch()) throw new Error("MEILISEARCH_URL is not set: there is no second index to compare");
      const { checked, missing, outdated, surplus } = await compareIndex();
      console.log(
        `${checked} sections compared: ${missing} missing, ${outdated} outdated, ${surplus} too many; repaired`,
      );
      return;
    }
    await db.transaction(refreshWords);
    console.log("Words counted");
    if (!hasMeilisearch()) return;
    const bar = progressBar("Meilisearch");
    const sources = await rebuildIndex({ onProgress: bar.update });
    bar.end(`${sources} texts in the new index, now in use`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await sql.end({ timeout: 2 });
  }
});
