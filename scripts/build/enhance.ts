/** Bundles the enhancement scripts: one for every page, and one for each page that has comforts of its own. */
import { readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { writeChanged } from "./write-changed";

const root = resolve(import.meta.dirname, "../..");
const folder = resolve(root, "app/enhance");

/** The script of every page, then those of `app/enhance/pages/`, by name. */
export function enhanceEntries(): { name: string; entry: string; target: string }[] {
  const own = readdirSync(resolve(folder, "pages")).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const target = (name: string) => resolve(folder, `.generated/${name}.js`);
  return [
    { name: "enhance", entry: resolve(folder, "main.ts"), target: target("enhance") },
    ...own.map((file) => {
      const name = basename(file, ".ts");
      return { name, entry: resolve(folder, "pages", file), target: target(name) };
    }),
  ];
}

/** Size in bytes of each script, by name. */
export async function buildEnhance(): Promise<Record<string, { raw: number; gzip: number }>> {
  const sizes: Record<string, { raw: number; gzip: number }> = {};
  for (const { name, entry, target } of enhanceEntries()) {
    const { outputFiles } = await build({
      entryPoints: [entry],
      write: false,
      bundle: true,
      minify: true,
      format: "iife",
      target: "es2019",
      charset: "utf8",
      legalComments: "none",
    });
    const code = outputFiles[0]?.text ?? "";
    writeChanged(target, code);
    sizes[name] = { raw: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
  }
  return sizes;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [name, { raw, gzip }] of Object.entries(await buildEnhance())) {
    console.log(`${name}.js: ${raw} bytes, ${gzip} gzip`);
  }
}
