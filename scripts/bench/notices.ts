import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "../../db/embedded/embedded.server";
import { migrate } from "../../db/migrate.server";

/**
 * `npm run bench:notices`: one notice to 10,000 people, on a PostgreSQL and with a mail server of its own, both thrown away afterwards. Ends
 * with 1 when a figure is not reached.
 */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "anpr-bench-notices-"));
  process.env.LOG_LEVEL ??= "warn";
  process.env.SESSION_SECRET ??= "not used here, only required beside a database";
  process.env.DATA_DIR = dataDir;
  const database = await startEmbedded({ dataDir, throwAway: true });
  try {
    process.env.DATABASE_URL = database.url;
    await migrate(database.url);
    const { run } = await import("./notices-run");
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
