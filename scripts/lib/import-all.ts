import path from "node:path";
import { importContent } from "../../app/features/content/import.server";
import { seedDemo } from "../../app/features/demo/seed.server";
import { importRegistry } from "../../app/features/registry/import.server";
import { contentIndexer } from "../../app/features/search/content-index.server";
import { closeConfirmations } from "../../app/lib/changes/public-change.server";
import { isDemo } from "../../app/lib/env.server";
import { closeRenderers } from "../../app/lib/markdown/pool.server";
import { sql } from "../../db/client.server";
import { progressBar } from "./progress";

/** Imports the registry and `content/` into the database of DATABASE_URL, does what else needs it, then closes what it opened. */
export async function importAll(also: () => Promise<void> = async () => {}): Promise<void> {
  try {
    const registry = progressBar("Comuni");
    const comuni = await importRegistry({ onProgress: registry.update });
    registry.end(`${comuni.added} added, ${comuni.changed} changed, ${comuni.unchanged} unchanged`);

    const texts = progressBar("Content");
    const content = await importContent({
      folder: path.resolve("content"),
      indexer: contentIndexer,
      onProgress: texts.update,
    });
    const { added, changed, unchanged, retired, kept } = content;
    texts.end(`${added.length} added, ${changed.length} changed, ${unchanged} unchanged, ${retired.length} retired`);
    if (isDemo() && (await seedDemo()) === "seeded")
      process.stderr.write("Demonstration: invented people and data added\n");
    for (const file of kept) process.stderr.write(`  kept as edited in the site, file differs: ${file}\n`);
    await also();
  } finally {
    await Promise.all([closeRenderers(), closeConfirmations(), sql.end({ timeout: 2 })]);
  }
}
