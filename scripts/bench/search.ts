import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { bundleMarkdownWorker } from "../../app/lib/markdown/bundle-worker";
import { startEmbedded } from "../../db/embedded/embedded.server";
import { migrate } from "../../db/migrate.server";

/** `npm run bench:search`: on a PostgreSQL of its own, thrown away afterwards. Ends with 1 when a figure is not reached. */
async function main(): Promise<void> {
  process.env.LOG_LEVEL ??= "warn";
  process.env.SESSION_SECRET ??= "not used here, only required beside a database";
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "anpr-bench-search-"));
  process.env.MARKDOWN_WORKER = path.join(dataDir, "markdown-worker.js");
  const database = await startEmbedded({ dataDir, throwAway: true });
  try {
    process.env.DATABASE_URL = database.url;
    await Promise.all([migrate(database.url), bundleMarkdownWorker(process.env.MARKDOWN_WORKER)]);
    const { run } = await import("./search-run");
    if (!(await run())) process.exitCode = 1;
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
