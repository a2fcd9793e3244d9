import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { startEmbedded } from "../../db/embedded/embedded.server";
import { migrate } from "../../db/migrate.server";
import { buildSite } from "../build/site";
import { SMALLEST, startBenchSite } from "./bench-site";
import { loadInTurn } from "./load";
import { printTable } from "./table";

/**
 * `npm run bench:forum`: pages of the forum among 10,000 and 100,000 posts (`-- 1000000`: also among a million), posting, and the
 * throughput of a thread's page. On a database of its own, on loopback. Exits ≠ 0 below the bars.
 */
const SIZES = [
  10_000,
  100_000,
  ...process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 100_000),
];
const PLAIN = "smallest Remix page";
const RENDERED = "thread, rendered each time";
const KEPT = "thread, kept";
const LEAST: Record<string, number> = { [RENDERED]: 0.35, [KEPT]: 5 };

await buildSite();
const dataDir = mkdtempSync(path.join(os.tmpdir(), "anpr-bench-forum-"));
const database = await startEmbedded({ dataDir, throwAway: true });
process.env.DATABASE_URL = database.url;
process.env.SESSION_SECRET ??= "not used here, only required beside a database";
process.env.RATE_LIMITS = "0";
process.env.LOG_LEVEL ??= "warn";
try {
  await migrate(database.url);
  const args = ["--import", "tsx", "scripts/import.ts"];
  const env = { ...process.env, NODE_ENV: "test" as const };
  const imported = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  if (imported.status !== 0) throw new Error(imported.stderr);
  const { run } = await import("./forum-run");
  const isGood = await run(SIZES);
  if (!(await measureThroughput()) || !isGood) {
    console.error("Below a bar.");
    process.exitCode = 1;
  }
} finally {
  await database.stop();
}

async function measureThroughput(): Promise<boolean> {
  const sql = postgres(database.url, { max: 1 });
  const [thread] = await sql`
    select id, slug from threads where visibility = 'pubblica' and last_number = 6 order by id desc limit 1`;
  await sql.end();
  const address = `/forum/t/${thread?.id}/${thread?.slug}`;
  const fresh = await startBenchSite({ PAGE_CACHE_MB: "0" });
  const site = await startBenchSite({});
  const loads = await loadInTurn([
    { name: PLAIN, url: fresh.url + SMALLEST },
    { name: RENDERED, url: `${fresh.url}${address}` },
    { name: KEPT, url: `${site.url}${address}` },
  ]);
  await Promise.all([fresh.stop(), site.stop()]);
  const base = loads.get(PLAIN)?.perSecond ?? Number.NaN;
  let isGood = true;
  const rows = [...loads].map(([name, { perSecond, p50, p99, failed }]) => {
    const [ratio, bar] = [perSecond / base, LEAST[name]];
    if (failed || (bar && !(ratio >= bar))) isGood = false;
    return [name, `${Math.round(perSecond)}`, ratio.toFixed(2), bar ? `≥ ${bar}` : "", `${p50} / ${p99}`, `${failed}`];
  });
  printTable(["throughput, 50 connections", "req/s", "ratio", "bar", "p50 / p99 ms", "failed"], rows);
  return isGood;
}
