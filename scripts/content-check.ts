import { existsSync } from "node:fs";
import path from "node:path";
import { checkContent } from "../app/features/content/check.server";
import { bundleMarkdownWorker } from "../app/lib/markdown/bundle-worker";
import { titlesNotFound, withScratchDatabase } from "./content/search-titles";

/**
 * `npm run content:check [-- --no-search]`: dead links, missing metadata or figures, hard or unexplained words, copies, titles that
 * search does not find (exit 1). The reading index of every page, long sentences and texts past review are only listed.
 */
const folder = path.resolve("content");
const worker = path.resolve("build/markdown-worker.js");
if (!existsSync(worker)) await bundleMarkdownWorker(worker);

const { texts, faults, pastReview, readings } = await checkContent(folder);
for (const { file, gulpease } of readings) console.log(`${gulpease ?? "  - "}  ${file}`);
for (const { file, longSentences } of readings) {
  for (const sentence of longSentences) console.error(`${file}: long sentence: ${sentence}`);
}
if (faults.length === 0 && !process.argv.includes("--no-search")) {
  faults.push(...(await withScratchDatabase(() => titlesNotFound(folder))));
}
for (const fault of faults) console.error(fault);
for (const { file, reviewBy } of pastReview) console.error(`${file}: to be reviewed since ${reviewBy}`);
const long = readings.reduce((sum, { longSentences }) => sum + longSentences.length, 0);
const hardest = Math.min(...readings.flatMap(({ gulpease }) => gulpease ?? []));
console.error(
  `${texts} texts, ${faults.length} faults, ${pastReview.length} past review; lowest Gulpease ${hardest}, ${long} long sentences`,
);
process.exitCode = faults.length ? 1 : 0;
