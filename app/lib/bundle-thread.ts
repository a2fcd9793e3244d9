import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Writes a worker thread as one file that runs on plain Node. `entry` is below `app/lib`. */
export async function bundleThread(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [here(`./${entry}`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    alias: { "~": here(".."), "~db": here("../../db") },
    // Optional drawing of pages: nothing is drawn here.
    external: ["@napi-rs/canvas"],
    // CommonJS libraries ask for Node's own modules by `require`, which an ES module doesn't have.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
}
