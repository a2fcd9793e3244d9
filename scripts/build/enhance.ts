/** Bundles the enhancement script: one file, no dependency, for every reading page. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { writeChanged } from "./write-changed";

const root = resolve(import.meta.dirname, "../..");
const target = resolve(root, "app/enhance/.generated/enhance.js");

export async function buildEnhance(): Promise<{ raw: number; gzip: number }> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, "app/enhance/main.ts")],
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
  return { raw: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { raw, gzip } = await buildEnhance();
  console.log(`enhance.js: ${raw} bytes, ${gzip} gzip`);
}
