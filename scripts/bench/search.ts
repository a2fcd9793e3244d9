import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { bundleMarkdownWorker } from "../../app/lib/markdown/bundle-worker";
import { startEmbedded } from "../../db/embedded/embedded.server";
import { migrate } from "../../db/migrate.server";

/**
 * `npm run bench:search`: on a PostgreSQL of its own, thrown away afterwards, and on the server of MEILISEARCH_URL if there is one. Speed is
 * measured among 10,000 and 100,000 made-up sections, with `-- 1000000` also among a million, with `-- quality` not at all. Ends with 1
 * when a figure is not reached.
 */
const given = process.argv.slice(2);
const sizes = given.includes("quality") ? [] : [10_000, 100_000, ...given.map(Number).filter((size) => size > 100_000)];

async function main(): Promise<void> {
  process.env.LOG_LEVEL ??= "warn";
  process.env.SESSION_SECRET ??= "not used here, only required beside a database";
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "anpr-bench-search-"));
  process.env.MARKDOWN_WORKER = path.join(dataDir, "markdown-worker.js");
  const database = await startEmbedded({ dataDir, throwAway: true });
  try {
    process.env.DATABASE_URL = database.url;
    process.env.MEILISEARCH_INDEX = `bench-${process.pid}`;
    await Promise.all([migrate(database.url), bundleMarkdownWorker(process.env.MARKDOWN_WORKER)]);
    const { run } = await import("./search-run");
    if (!(await run(sizes))) process.exitCode = 1;
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
