import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "../../db/embedded/embedded.server";
import { migrate } from "../../db/migrate.server";

/** Runs `work` on a PostgreSQL of its own, thrown away afterwards; modules that connect are imported inside it. */
export async function withScratchDatabase<T>(work: () => Promise<T>): Promise<T> {
  process.env.LOG_LEVEL ??= "warn";
  process.env.SESSION_SECRET ??= "not used here, only required beside a database";
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "anpr-content-check-"));
  const database = await startEmbedded({ dataDir, throwAway: true });
  try {
    process.env.DATABASE_URL = database.url;
    await migrate(database.url);
    return await work();
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The questions and codes of `folder` that search does not bring for their own title. */
export async function titlesNotFound(folder: string): Promise<string[]> {
  const [{ importContent }, { contentIndexer }, { unreachable }, { sql }, { closeRenderers }] = await Promise.all([
    import("../../app/features/content/import.server"),
    import("../../app/features/search/content-index.server"),
    import("../../app/features/search/own-titles.server"),
    import("../../db/client.server"),
    import("../../app/lib/markdown/pool.server"),
  ]);
  try {
    await importContent({ folder, indexer: contentIndexer });
    return await unreachable();
  } finally {
    await Promise.all([closeRenderers(), sql.end({ timeout: 2 })]);
  }
}
