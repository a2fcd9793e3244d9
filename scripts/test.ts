import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { buildSite } from "./build/site";
import { findChromium } from "./lib/chromium";

/** `npm test`: everything that must hold, the quick checks first. Stops at the first group that fails. */
const started = performance.now();
const node = process.execPath;
const bin = (name: string) => `node_modules/.bin/${name}`;

process.env.CHROMIUM_PATH = findChromium();
process.env.NODE_ENV = "test";

await group("checks", [
  ["format and lint", bin("biome"), "check", "--config-path", ".biome.json", "--error-on-warnings", "."],
  ["import rules", bin("depcruise"), "--config", ".dependency-cruiser.cjs", "app", "db", "scripts", "test"],
  ["unused code", bin("knip"), "--config", ".knip.json"],
  ["lock file", node, "--import", "tsx", "scripts/lib/check-lock.ts"],
]);
await timed("build", () => buildSite());
await group("types and texts", [
  ["types", bin("tsc"), "--noEmit"],
  ["texts", node, "--import", "tsx", "scripts/content-check.ts"],
]);
await group("tests", [["vitest", bin("vitest"), "run", "--config", "test/vitest.config.ts"]], "inherit");
console.log(`All done in ${seconds(started)}.`);

type Step = [title: string, command: string, ...args: string[]];

async function group(title: string, steps: Step[], stdio: "pipe" | "inherit" = "pipe"): Promise<void> {
  await timed(title, async () => {
    const failed = (await Promise.all(steps.map((step) => run(step, stdio)))).filter((ok) => !ok).length;
    if (failed) process.exit(1);
  });
}

async function timed(title: string, work: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await work();
  console.log(`${title}: ${seconds(from)}`);
}

/** Runs one command; what it prints is shown only when it fails. */
function run([title, command, ...args]: Step, stdio: "pipe" | "inherit"): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", stdio, stdio] });
    let output = "";
    child.stdout?.on("data", (part) => {
      output += part;
    });
    child.stderr?.on("data", (part) => {
      output += part;
    });
    child.on("error", (error) => {
      output += error.message;
      resolve(false);
    });
    child.on("close", (code) => {
      if (code !== 0) console.error(`${title} failed\n${output}`);
      resolve(code === 0);
    });
  });
}

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
