import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "../../db/embedded/embedded.server";
import { migrate } from "../../db/migrate.server";
import { buildSite } from "../build/site";
import { SMALLEST, SMALLEST_NARROWED, startBenchSite } from "./bench-site";
import { loadInTurn } from "./load";
import { printTable } from "./table";
import { weighPages } from "./weigh";

/**
 * `npm run bench`: bytes of each kind of page, and throughput of a guide page against the smallest page Remix can make, served by
 * the same server in the same run. The site asks Remix for a page with no more routes than may answer (`lib/http/remix.server.ts`):
 * what that gives the smallest page is printed, too, but the bars are against Remix as it is. Exits ≠ 0 below the bars. On a database of its own, on loopback, about a minute.
 */
const GUIDE = "/manuali/test-e-presubentro/preparare-il-file?fase=test&modalita=WS";
const PLAIN = "smallest Remix page";
const NARROWED = "the same, routes narrowed";
const RENDERED = "guide page, rendered each time";
const KEPT = "guide page, kept";
const KEPT_GZIP = "guide page, kept, gzip";
const BARS = { rendered: 0.45, kept: 5 };

await buildSite();
const database = await startEmbedded({ dataDir: mkdtempSync(path.join(os.tmpdir(), "anpr-bench-")), throwAway: true });
process.env.DATABASE_URL = database.url;
let isBelow = false;
try {
  await migrate(database.url);
  const env = { ...process.env, NODE_ENV: "test" as const };
  const args = ["--import", "tsx", "scripts/import.ts"];
  const imported = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  if (imported.status !== 0) throw new Error(imported.stderr);

  const fresh = await startBenchSite({ PAGE_CACHE_MB: "0" });
  const site = await startBenchSite({});
  const loads = await loadInTurn([
    { name: PLAIN, url: fresh.url + SMALLEST },
    { name: NARROWED, url: fresh.url + SMALLEST_NARROWED },
    { name: RENDERED, url: `${fresh.url}${GUIDE}` },
    { name: KEPT, url: `${site.url}${GUIDE}` },
    { name: KEPT_GZIP, url: `${site.url}${GUIDE}`, headers: { "accept-encoding": "gzip" } },
  ]);
  const bytes = await weighPages(site.url);
  await Promise.all([fresh.stop(), site.stop()]);

  const base = loads.get(PLAIN)?.perSecond ?? Number.NaN;
  const row = (name: string, bar?: number) => {
    const load = loads.get(name);
    if (!load) throw new Error(`${name} was not measured`);
    const ratio = load.perSecond / base;
    if (load.failed || (bar && !(ratio >= bar))) isBelow = true;
    const figures = [`${Math.round(load.perSecond)}`, ratio.toFixed(2), bar ? `≥ ${bar}` : ""];
    return [name, ...figures, `${load.p50} / ${load.p99}`, `${load.failed}`];
  };
  printTable(
    ["throughput, 50 connections", "req/s", "ratio", "bar", "p50 / p99 ms", "failed"],
    [row(PLAIN), row(NARROWED), row(RENDERED, BARS.rendered), row(KEPT, BARS.kept), row(KEPT_GZIP, BARS.kept)],
  );
  printTable(
    ["first visit, bytes (gzip)", "html", "css", "script", "fonts", "all", "bar"],
    bytes.map(({ name, html, css, script, fonts, all, isOver }) => {
      if (isOver) isBelow = true;
      return [name, ...[html, css, script, fonts, all].map(String), "≤ 100000"];
    }),
  );
} finally {
  await database.stop();
}
if (isBelow) {
  console.error("Below a bar.");
  process.exitCode = 1;
}
