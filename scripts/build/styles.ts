/** Compiles the style sheet: the parts of bootstrap-italia in use, then our own layer, purged and minified. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";
import { PurgeCSS } from "purgecss";
import { compile } from "sass";
import { writeChanged } from "./write-changed";

const root = resolve(import.meta.dirname, "../..");
const source = resolve(root, "app/styles/site.scss");
const target = resolve(root, "app/styles/.generated/site.css");

/** Where class names are written. */
const markup = ["app/**/*.tsx", "app/lib/markdown/**/*.ts", "app/enhance/**/*.ts"].map((glob) => resolve(root, glob));

/** Elements that come out of Markdown, whose names are written nowhere. */
const markdownTags =
  "html body pre code kbd blockquote hr img figure figcaption table thead tbody tr th td ul ol li em".split(" ");

/** Class names put together at run time, and what belongs to the document rather than to a file. */
const safelist = {
  standard: [
    /^stage-[1-5]$/,
    /^rail-[1-5]$/,
    /^fill-[1-5]$/,
    /^state-/,
    /^status-/,
    /^callout-/,
    /^columns-/,
    /^col-(narrow|small|medium)$/,
    /^width-/,
    /^hl-/,
    /^language-/,
    ...markdownTags,
  ],
  variables: ["--bootstrap-italia-version"],
};

export async function buildStyles(): Promise<{ raw: number; gzip: number }> {
  // The asynchronous one takes twice as long.
  const compiled = compile(source, {
    loadPaths: [resolve(root, "node_modules")],
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
  });
  const [purged] = await new PurgeCSS().purge({
    content: markup,
    css: [{ raw: compiled.css }],
    safelist,
    variables: true,
    skippedContentGlobs: ["**/*.test.*"],
    defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
  });
  const { code } = await transform(purged?.css ?? "", {
    loader: "css",
    minify: true,
    target: ["chrome109", "firefox115", "safari15.4"],
  });
  writeChanged(target, code);
  return { raw: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { raw, gzip } = await buildStyles();
  console.log(`site.css: ${raw} bytes, ${gzip} gzip`);
}
