import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "../../db/embedded/embedded.server";
import { migrate } from "../../db/migrate.server";

/**
 * `npm run bench:booking`: 500 people who want the same 50 seats at the same moment, in the ways it happens, through a pool of 20
 * connections and one of 100. On a PostgreSQL of its own, thrown away afterwards. Exits ≠ 0 when a seat is given twice, a turn is
 * lost, an error or a deadlock is met, or the time is above the bar.
 */
const POOLS = [20, 100];

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "anpr-bench-booking-"));
  const database = await startEmbedded({ dataDir, throwAway: true, connections: 120 });
  try {
    await migrate(database.url);
    for (const pool of POOLS) {
      const env = {
        ...process.env,
        NODE_ENV: "test" as const,
        LOG_LEVEL: "warn",
        DATABASE_URL: database.url,
        DATABASE_POOL: String(pool),
        SESSION_SECRET: "not used here, only required beside a database",
      };
      const args = ["--import", "tsx", "scripts/bench/booking-run.ts"];
      const { status } = spawnSync(process.execPath, args, { env, stdio: "inherit" });
      if (status !== 0) process.exitCode = 1;
    }
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
