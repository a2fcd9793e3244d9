import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "../../db/embedded/embedded.server";
import { migrate } from "../../db/migrate.server";

/**
 * Runs a bench on a PostgreSQL and in a folder of its own, both thrown away afterwards; the process ends with 1 when the bench fails or says
 * that a figure was not reached. What reads the configuration is imported by `bench`, not before.
 */
export async function onOwnDatabase(name: string, bench: () => Promise<boolean>): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), `anpr-bench-${name}-`));
  process.env.LOG_LEVEL ??= "warn";
  process.env.SESSION_SECRET ??= "not used here, only required beside a database";
  process.env.DATA_DIR = dataDir;
  const database = await startEmbedded({ dataDir, throwAway: true });
  try {
    process.env.DATABASE_URL = database.url;
    await migrate(database.url);
    if (!(await bench())) process.exitCode = 1;
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
