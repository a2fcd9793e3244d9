import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { buildEnhance, enhanceEntries } from "./enhance";
import { buildFonts } from "./fonts";
import { buildStyles } from "./styles";
import { bundleWorkers } from "./workers";

const STAMP = "build/stamp";
/** What the build is made from; `content/` is not among them, it is imported. */
const SOURCES = ["app", "db", "scripts/build", "package.json", "package-lock.json", "remix.config.js", "tsconfig.json"];

/** Builds the site unless nothing has changed since the last build. */
export async function buildSite({ force = false } = {}): Promise<"built" | "unchanged"> {
  const stamp = stampOf(SOURCES);
  if (!force && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return "unchanged";
  rmSync("build", { recursive: true, force: true });
  mkdirSync("build/client", { recursive: true });
  await Promise.all([buildFonts(), buildStyles(), bundleWorkers()]);
  runRemix();
  await addEnhance();
  await compressAssets("build/client");
  writeFileSync(STAMP, stamp);
  return "built";
}

function runRemix(): void {
  const remix = path.resolve("node_modules/@remix-run/dev/dist/cli.js");
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [remix, "build"], { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`remix build failed:\n${stdout}\n${stderr}`);
}

/** The enhancement scripts stand beside Remix's files, with their fingerprints in their names. */
export async function addEnhance(): Promise<void> {
  await buildEnhance();
  mkdirSync("build/client", { recursive: true });
  const urls: Record<string, string> = {};
  for (const { name, target } of enhanceEntries()) {
    const code = readFileSync(target);
    const file = `${name}-${createHash("sha256").update(code).digest("hex").slice(0, 10)}.js`;
    writeFileSync(path.join("build/client", file), code);
    urls[name] = `/assets/${file}`;
  }
  writeFileSync("build/enhance-urls.json", JSON.stringify(urls));
}

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Compressed copies of what compresses; fonts and images already are. */
async function compressAssets(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|css|svg|txt)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const body = await readFile(file);
      await writeFile(`${file}.br`, await brotli(body));
      await writeFile(`${file}.gz`, await gzip(body, { level: 9 }));
    }),
  );
}

/** Names, sizes and times of the sources: cheap, and a change that keeps all three is not made by hand. */
function stampOf(sources: string[]): string {
  const hash = createHash("sha256").update(process.version);
  const visit = (file: string) => {
    const stat = statSync(file);
    if (!stat.isDirectory()) {
      hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(file).sort()) {
      if (name !== ".generated" && !/\.test\.tsx?$/.test(name)) visit(path.join(file, name));
    }
  };
  sources.filter(existsSync).forEach(visit);
  return hash.digest("hex");
}
