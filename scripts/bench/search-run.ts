import path from "node:path";
import { importContent } from "../../app/features/content/import.server";
import { contentIndexer } from "../../app/features/search/content-index.server";
import { closeConfirmations } from "../../app/lib/changes/public-change.server";
import { closeRenderers } from "../../app/lib/markdown/pool.server";
import { sql } from "../../db/client.server";
import { measureFreshness } from "./search-freshness";
import { forgetMeilisearch, reachMeilisearch } from "./search-meilisearch";
import { measureQuality } from "./search-quality";
import { measureSpeed } from "./search-speed";

/** Measures the engines on the site's texts, then their speed among made-up ones. True when all of it is good enough. */
export async function run(sizes: number[]): Promise<boolean> {
  let withMeilisearch = false;
  try {
    await importContent({ folder: path.resolve("content"), indexer: contentIndexer });
    withMeilisearch = await reachMeilisearch();
    const good = await measureQuality(withMeilisearch);
    const fast = await measureSpeed(sizes, withMeilisearch);
    const fresh = !withMeilisearch || (await measureFreshness());
    return good && fast && fresh;
  } finally {
    if (withMeilisearch) await forgetMeilisearch();
    await Promise.all([closeRenderers(), closeConfirmations(), sql.end({ timeout: 2 })]);
  }
}
