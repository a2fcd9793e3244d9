import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Writes the worker thread as one file that runs on plain Node: called when the site is built, and by the tests. */
export async function bundleMarkdownWorker(outfile: string): Promise<void> {
  await build({
    entryPoints: [here("./worker.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    alias: { "~": here("../.."), "~db": here("../../../db") },
    // sanitize-html is CommonJS and asks for Node's own modules by `require`, which an ES module doesn't have.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
}
