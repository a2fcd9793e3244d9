import { ConfigurationError, isDemoStart, readEnv } from "../app/lib/env.server";
import { startEmbedded } from "../db/embedded/embedded.server";
import { migrate } from "../db/migrate.server";
import { adoptEmbedded } from "./lib/embedded-env";
import { loadEnvFile } from "./lib/env-file";
import { StartRefused } from "./lib/instance";

/** Longer than any one mail takes; whoever stops the process may be less patient, and then the job is done by another. */
const PATIENCE_MS = 40_000;

/** `npm run worker`: the jobs alone, on DATABASE_URL or beside a site that runs with its own database. */
async function main(): Promise<void> {
  loadEnvFile();
  const { DATABASE_URL, DATA_DIR, DEMO, HOST } = readEnv(process.env);
  process.env.DEMO = isDemoStart({ DATABASE_URL, DEMO, HOST }) ? "1" : "0";
  process.env.NODE_ENV ??= "production";
  if (!DATABASE_URL) {
    const database = await startEmbedded({ dataDir: DATA_DIR });
    if (!database.adopted) {
      await database.stop();
      throw new StartRefused("No site runs on this data folder: start it first (npm start), or set DATABASE_URL.");
    }
    adoptEmbedded(database, DATA_DIR);
  }
  await migrate(process.env.DATABASE_URL ?? "");
  const [{ startJobs }, { jobs }, { sql }, { closeMail }] = await Promise.all([
    import("../app/features/jobs/runner.server"),
    import("../app/worker.server"),
    import("../db/client.server"),
    import("../app/lib/mail/transport.server"),
  ]);
  const runner = await startJobs(jobs);
  process.stderr.write("Doing jobs\n");
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void runner
        .stop(PATIENCE_MS)
        .then(() => sql.end({ timeout: 2 }))
        .finally(() => {
          closeMail();
          process.exit(0);
        });
    });
  }
}

main().catch((error) => {
  console.error(error instanceof ConfigurationError || error?.expected ? error.message : error);
  process.exit(1);
});
