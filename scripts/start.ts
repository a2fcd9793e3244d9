import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigurationError, isDemo, isDemoStart, readEnv } from "../app/lib/env.server";
import { type EmbeddedDatabase, startEmbedded } from "../db/embedded/embedded.server";
import { migrate } from "../db/migrate.server";
import { buildSite } from "./build/site";
import { adoptEmbedded } from "./lib/embedded-env";
import { loadEnvFile } from "./lib/env-file";
import { holdInstance } from "./lib/instance";

/** `npm start`: everything that a fresh machine needs, in order; each step is skipped when there is nothing to do. */
async function main(): Promise<void> {
  loadEnvFile();
  const { DATABASE_URL, DATA_DIR, DEMO, HOST, PORT } = readEnv(process.env);
  process.env.DEMO = isDemoStart({ DATABASE_URL, DEMO, HOST }) ? "1" : "0";
  process.env.NODE_ENV ??= "production";

  let database: EmbeddedDatabase | undefined;
  let stopSite: (() => Promise<void>) | undefined;
  const release = holdInstance(DATA_DIR);
  const stop = async (code: number) => {
    await stopSite?.();
    await database?.stop();
    release();
    process.exit(code);
  };
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stop(0);
    });
  }

  try {
    say((await buildSite()) === "built" ? "Built the site" : "The build is up to date");
    if (!DATABASE_URL) {
      database = await startEmbedded({ dataDir: DATA_DIR, log: say });
      adoptEmbedded(database, DATA_DIR);
      say(database.adopted ? "Took over the PostgreSQL that was still running" : "Started PostgreSQL");
    }
    await migrate(process.env.DATABASE_URL ?? "");
    const { importAll } = await import("./lib/import-all");
    let adminLink: string | undefined;
    await importAll(async () => {
      if (!isDemo()) adminLink = await freshAdminLink();
    });
    const file = path.resolve("build/server.js");
    if (!existsSync(file)) throw new Error(`${file} is missing`);
    const { startSite } = (await import(pathToFileURL(file).href)) as typeof import("../app/server");
    const site = await startSite();
    stopSite = site.stop;
    say(`Listening on ${site.url}`);
    if (adminLink) say(`There is no administrator yet. This link creates one, once, within 24 hours:\n  ${adminLink}`);
  } catch (error) {
    console.error(whatToDo((error as NodeJS.ErrnoException).code, `${HOST}:${PORT}`) ?? error);
    await stop(1);
  }
}

const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH", "CONNECT_TIMEOUT", "28P01", "3D000"];

/** A sentence for what is wrong outside of the site; undefined for everything else. Never the address of the database: it may hold a password. */
function whatToDo(code: string | undefined, here: string): string | undefined {
  if (code === "EADDRINUSE") return `${here} is in use: stop what listens there, or set PORT.`;
  if (!code || !UNREACHABLE.includes(code)) return undefined;
  return `The database of DATABASE_URL does not let the site in (${code}): check its host, port, name, user and password.`;
}

async function freshAdminLink(): Promise<string | undefined> {
  const { firstAdminLink } = await import("../app/features/accounts/joining/first-admin.server");
  return firstAdminLink();
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

main().catch((error) => {
  console.error(error instanceof ConfigurationError || error?.expected ? error.message : error);
  process.exit(1);
});
