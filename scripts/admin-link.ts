import { isDemoStart, readEnv } from "../app/lib/env.server";
import { loadEnvFile } from "./lib/env-file";
import { withDatabase } from "./lib/with-database";

/** `npm run admin:link`: a one-time link that creates an administrator, for who has lost every other way in. */
loadEnvFile();
if (isDemoStart(readEnv(process.env))) {
  console.error(
    "A demonstration has its own administrator: choose it at /accedi. Set DEMO=0 or DATABASE_URL for a real site.",
  );
  process.exitCode = 2;
} else {
  await withDatabase(async () => {
    const { firstAdminLink } = await import("../app/features/accounts/joining/first-admin.server");
    const { sql } = await import("../db/client.server");
    process.stdout.write(`${await firstAdminLink({ byCommand: true })}\n`);
    await sql.end({ timeout: 2 });
  });
}
