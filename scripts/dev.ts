import { spawn } from "node:child_process";
import { mkdirSync, watch } from "node:fs";
import path from "node:path";
import { isDemoStart, readEnv } from "../app/lib/env.server";
import { startEmbedded } from "../db/embedded/embedded.server";
import { migrate } from "../db/migrate.server";
import { buildFonts } from "./build/fonts";
import { buildStyles } from "./build/styles";
import { bundleWorkers } from "./build/workers";
import { adoptEmbedded } from "./lib/embedded-env";
import { loadEnvFile } from "./lib/env-file";
import { holdInstance } from "./lib/instance";

/**
 * `npm run dev`: the database, the texts and Remix's own watcher, which restarts `dev-server.ts` at each build and reloads the
 * page. Styles are compiled again when a style sheet or a component changes, texts imported again when one is saved.
 */
process.env.NODE_ENV = "development";
loadEnvFile();
const { DATABASE_URL, DATA_DIR, DEMO, HOST } = readEnv(process.env);
process.env.DEMO = isDemoStart({ DATABASE_URL, DEMO, HOST }) ? "1" : "0";
const release = holdInstance(DATA_DIR);
mkdirSync("build/client", { recursive: true });
await Promise.all([buildFonts(), buildStyles(), bundleWorkers()]);

const database = DATABASE_URL ? undefined : await startEmbedded({ dataDir: DATA_DIR, log: console.error });
if (database) adoptEmbedded(database, DATA_DIR);
await migrate(process.env.DATABASE_URL ?? "");
await run("scripts/import.ts");

onChange("content", () => run("scripts/import.ts"));
onChange("app", buildStyles, /\.(scss|tsx)$/);

const remix = path.resolve("node_modules/@remix-run/dev/dist/cli.js");
const child = spawn(process.execPath, [remix, "dev", "-c", "tsx scripts/dev-server.ts"], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", async (code) => {
  await database?.stop();
  release();
  process.exit(code ?? 0);
});

function run(script: string): Promise<void> {
  const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
  return new Promise((resolve) => {
    spawn(process.execPath, [tsx, script], { stdio: "inherit" }).on("exit", () => resolve());
  });
}

/** Runs `work` once the changes under `folder` have come to rest. */
function onChange(folder: string, work: () => Promise<unknown>, names = /./): void {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, (_event, name) => {
    if (!name || !names.test(name) || name.includes(".generated")) return;
    clearTimeout(timer);
    timer = setTimeout(() => work().catch((error: Error) => console.error(error.message)), 150);
  });
}
