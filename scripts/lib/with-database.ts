import { readEnv } from "../../app/lib/env.server";
import { startEmbedded } from "../../db/embedded/embedded.server";
import { migrate } from "../../db/migrate.server";
import { adoptEmbedded } from "./embedded-env";
import { loadEnvFile } from "./env-file";
import { runningSite } from "./instance";

/**
 * Runs a command's work on the site's database: that of DATABASE_URL, else the embedded one, which is used while the site runs and
 * otherwise started for as long as the work takes. Modules that connect are imported inside `work`.
 */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  loadEnvFile();
  process.env.LOG_LEVEL ??= "warn";
  const { DATABASE_URL, DATA_DIR } = readEnv(process.env);
  const embedded = DATABASE_URL ? undefined : await startEmbedded({ dataDir: DATA_DIR });
  if (embedded) adoptEmbedded(embedded, DATA_DIR);
  try {
    // Also before the first start, or after an update.
    await migrate(process.env.DATABASE_URL ?? "");
    await work();
  } finally {
    // A site that started meanwhile has taken the database over.
    if (embedded && !embedded.adopted && !runningSite(DATA_DIR)) await embedded.stop();
  }
}
