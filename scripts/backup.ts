import path from "node:path";
import { readEnv } from "../app/lib/env.server";
import { abandon, backup } from "./backup/backup";
import { BackupRefused } from "./backup/connection";
import { run } from "./backup/run";
import { loadEnvFile } from "./lib/env-file";
import { progressBar } from "./lib/progress";
import { withDatabase } from "./lib/with-database";

/** `npm run backup DIR`: database and files as they are now, while the site runs. */
await run(async () => {
  const folder = process.argv[2];
  if (!folder) throw new BackupRefused("Say where: npm run backup DIR");
  process.once("exit", () => abandon(folder));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
  loadEnvFile();
  // Otherwise it is part of the configuration, which has a place of its own.
  const isOurs = !process.env.SESSION_SECRET && !process.env.DATABASE_URL;
  await withDatabase(async () => {
    const { DATA_DIR, DATABASE_URL, SESSION_SECRET } = readEnv(process.env);
    const bars = { rows: progressBar("Rows"), files: progressBar("Files") };
    const made = await backup({
      folder,
      url: DATABASE_URL ?? "",
      dataDir: DATA_DIR,
      secret: SESSION_SECRET ? { value: SESSION_SECRET, isOurs } : undefined,
      onProgress: (what, done, total) => bars[what].update(done, total),
    });
    bars.rows.end(`${made.tables.reduce((sum, { rows }) => sum + rows, 0)} in ${made.tables.length} tables`);
    bars.files.end(`${made.files.length}`);
    const { secret } = made;
    process.stderr.write(
      `Saved in ${path.resolve(folder)}${secret ? ", with the session secret: keep it safe" : ""}\n`,
    );
  });
});
