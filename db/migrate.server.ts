import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import postgres from "postgres";

const FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any number, the same in every process: two that start together migrate one after the other. */
export const MIGRATION_LOCK = 20160916;

/** Brings the database at `url` to the newest schema. Safe to call at every start and from several processes at once. */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: FOLDER });
    // The queue's own tables: jobs are enqueued before the first worker starts.
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
  } finally {
    await sql.end();
  }
}

/** The newest schema, as the hash of each migration in its order. */
export function schemaVersion(): string[] {
  return readMigrationFiles({ migrationsFolder: FOLDER }).map(({ hash }) => hash);
}
