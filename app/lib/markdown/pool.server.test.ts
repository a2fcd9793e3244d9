import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { arrange } from "./arrange";
import { bundleMarkdownWorker } from "./bundle-worker";
import { HOSTILE } from "./hostile";
import { LIMITS } from "./limits";
import { closeRenderers, renderInWorker } from "./pool.server";
import { MarkdownTooComplex } from "./too-complex";
import type { Profile } from "./types";

const REFUSALS_EXPECTED = ["nesting", "columns", "rows", "cells", "links", "output", "slow", "unclosed"];

let folder = "";
let bundle = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "markdown-"));
  bundle = path.join(folder, "build/markdown-worker.js");
  await bundleMarkdownWorker(bundle);
});

afterAll(() => rm(folder, { recursive: true }));

async function install(file: string): Promise<void> {
  await closeRenderers();
  vi.stubEnv("MARKDOWN_WORKER", file);
}

afterEach(async () => {
  await closeRenderers();
  vi.unstubAllEnvs();
});

/** The length of the page, or why there is none. */
async function outcome(source: string, profile: Profile): Promise<number | string> {
  try {
    const { segments } = await renderInWorker(source, { profile });
    return arrange(segments, { query: "" }).length;
  } catch (error) {
    if (error instanceof MarkdownTooComplex) return error.reason;
    throw error;
  }
}

describe("with the real worker", () => {
  it("renders, several at a time", async () => {
    await install(bundle);
    const texts = Array.from({ length: 20 }, (_, index) => `## a${index}`);
    const rendered = await Promise.all(texts.map((text) => renderInWorker(text, { profile: "user" })));
    expect(rendered.map(({ headings }) => headings[0]?.id)).toEqual(texts.map((text) => `u-${text.slice(3)}`));
  });

  it("hands on refusals with their sentence", async () => {
    await install(bundle);
    await expect(renderInWorker("::: nota", { profile: "editorial" })).rejects.toThrow(
      "Il blocco «::: nota» non è chiuso",
    );
  });

  it.each(["user", "editorial"] as const)(
    "answers every hostile text of a %s with a refusal or a page of at most 1 MB",
    { timeout: 180_000 },
    async (profile) => {
      await install(bundle);
      await renderInWorker("a", { profile });
      const figures: Record<string, { ms: number; outcome: number | string }> = {};
      for (const [name, source] of Object.entries(HOSTILE)) {
        const start = performance.now();
        figures[name] = {
          outcome: await outcome(source.slice(0, LIMITS.source.user), profile),
          ms: Math.round(performance.now() - start),
        };
      }
      console.table(figures);
      for (const [name, { ms, outcome: got }] of Object.entries(figures)) {
        const answered = typeof got === "number" ? got <= 1_000_000 : REFUSALS_EXPECTED.includes(got);
        expect(answered, `${name}: ${got}`).toBe(true);
        expect(ms, name).toBeLessThan(10_000);
      }
      expect(await outcome("**a**", profile)).toBe("<p><strong>a</strong></p>\n".length);
    },
  );

  it("leaves a script free to end, and finds the worker where the build puts it", async () => {
    const script = path.join(folder, "script.mjs");
    const contents = `
      import { renderInWorker } from "./pool.server";
      const { segments } = await renderInWorker("*a*", { profile: "user" });
      console.log(segments[0].html);`;
    await build({
      stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
      outfile: script,
      bundle: true,
      platform: "node",
      format: "esm",
      alias: { "~": path.resolve("app"), "~db": path.resolve("db") },
    });
    const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd: folder, timeout: 60_000 });
    expect(stdout).toBe("<p><em>a</em></p>\n\n");
  });
});

describe("with a worker that misbehaves", () => {
  const ANSWER = { segments: [], headings: [], sections: [], links: [], images: [] };
  const MISBEHAVING = `
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ source }) => {
      if (source === "hang") for (;;);
      if (source === "exit") process.exit(3);
      if (source === "throw") throw new Error("broken");
      if (source === "fault") return parentPort.postMessage({ fault: "Error: a bug" });
      if (source === "memory") for (const kept = []; ; ) kept.push(new Array(100_000).fill(kept.length));
      parentPort.postMessage({ rendered: ${JSON.stringify(ANSWER)} });
    });
    parentPort.postMessage({ ready: true });`;

  async function installCode(code: string): Promise<void> {
    const file = path.join(folder, "fake.mjs");
    await mkdir(folder, { recursive: true });
    await writeFile(file, code);
    await install(file);
  }

  it.each([
    ["hang", "slow", "user"],
    ["exit", "fault", "user"],
    ["throw", "fault", "user"],
    ["fault", "fault", "user"],
    ["memory", "fault", "editorial"], // filling 64 MB takes its time on a busy machine
  ] as const)("%s: the text is refused as «%s» and the next ones are rendered", async (source, reason, profile) => {
    await installCode(MISBEHAVING);
    const texts = [source, "a", source, source, "b", source, "c"];
    const outcomes = await Promise.all(texts.map((text) => outcome(text, profile)));
    expect(outcomes).toEqual([reason, 0, reason, reason, 0, reason, 0]);
  });

  it("keeps the cause of a fault for the log", async () => {
    await installCode(MISBEHAVING);
    await expect(renderInWorker("throw", { profile: "user" })).rejects.toMatchObject({ cause: { message: "broken" } });
    await expect(renderInWorker("fault", { profile: "user" })).rejects.toMatchObject({
      cause: { message: "Error: a bug" },
    });
  });

  it("waits for editors longer than for users", async () => {
    await installCode(MISBEHAVING);
    const start = performance.now();
    await Promise.all([outcome("hang", "user"), outcome("hang", "editorial")]);
    expect(performance.now() - start).toBeGreaterThan(1_900);
  });

  it("does not take its own slowness for the worker's", async () => {
    await installCode(MISBEHAVING);
    await outcome("a", "user");
    const answer = outcome("a", "user");
    for (const start = performance.now(); performance.now() - start < 700; );
    expect(await answer).toBe(0);
  });

  it("refuses what is unfinished when closed, and works again afterwards", async () => {
    await installCode(MISBEHAVING);
    const unfinished = Promise.all(["hang", "hang", "a"].map((text) => outcome(text, "user")));
    await closeRenderers();
    expect(await unfinished).toEqual(["fault", "fault", "fault"]);
    expect(await outcome("a", "user")).toBe(0);
  });

  it("tells a missing or broken installation from a bad text", async () => {
    await install(path.join(folder, "missing.js"));
    await expect(renderInWorker("a", { profile: "user" })).rejects.toThrow("does not start: build the site");
    await installCode("throw new Error('at load')");
    await expect(renderInWorker("a", { profile: "user" })).rejects.toThrow("does not start: build the site");
  });
});
