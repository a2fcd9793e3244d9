import { existsSync } from "node:fs";
import path from "node:path";
import { checkContent } from "../app/features/content/check.server";
import { bundleMarkdownWorker } from "../app/lib/markdown/bundle-worker";

/** `npm run content:check`: dead links, missing metadata, missing figures (exit 1); texts past review are only listed. */
const worker = path.resolve("build/markdown-worker.js");
if (!existsSync(worker)) await bundleMarkdownWorker(worker);
const { texts, faults, pastReview } = await checkContent(path.resolve("content"));
for (const fault of faults) console.error(fault);
for (const { file, reviewBy } of pastReview) console.error(`${file}: to be reviewed since ${reviewBy}`);
console.error(`${texts} texts, ${faults.length} faults, ${pastReview.length} past review`);
process.exitCode = faults.length ? 1 : 0;
