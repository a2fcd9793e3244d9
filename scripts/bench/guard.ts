import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inspect } from "../../app/features/guard/inspect";
import { bundlePdfWorker } from "../../app/lib/pdf/bundle-worker";
import { MUTATIONS } from "./guard-data/mutations";
import { survivors } from "./guard-mutants";
import { allPositives, measure, print } from "./guard-run";

/** `npm run bench:guard`: ends with 1 below a bar, or when a part of the guard can be taken away and nothing is missed. */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "anpr-bench-guard-"));
  process.env.PDF_WORKER = path.join(folder, "pdf-worker.mjs");
  await bundlePdfWorker(process.env.PDF_WORKER);
  const posts = await allPositives();
  rmSync(folder, { recursive: true });
  const score = measure(inspect, posts);
  print(score);
  const alive = await survivors(posts);
  console.log(
    `${MUTATIONS.length} parts of the guard taken away one by one: ${MUTATIONS.length - alive.length} noticed.`,
  );
  for (const name of alive) console.log(`not noticed: ${name}`);
  if (!score.isGood || alive.length) process.exitCode = 1;
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
