import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import type { inspect as Inspect } from "../../app/features/guard/inspect";
import { MUTATIONS, type Mutation } from "./guard-data/mutations";
import type { Positive } from "./guard-data/positive";
import { measure } from "./guard-run";

const GUARD = path.resolve("app/features/guard");

/** Takes away one part of the guard after the other; gives those that the bench does not miss. */
export async function survivors(posts: readonly Positive[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "anpr-guard-"));
  try {
    const alive: string[] = [];
    for (const [index, mutation] of MUTATIONS.entries()) {
      const mutant = await mutated(mutation, path.join(folder, `${index}.mjs`));
      if (measure(mutant, posts).isGood) alive.push(`${mutation.file}: ${mutation.what}`);
    }
    return alive;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function mutated({ file, from, to, what }: Mutation, outfile: string): Promise<typeof Inspect> {
  const changed = path.join(GUARD, file);
  const source = readFileSync(changed, "utf8");
  if (source.split(from).length !== 2) throw new Error(`${file} («${what}») does not hold once: ${from}`);
  const contents = source.replace(from, () => to);
  await build({
    entryPoints: [path.join(GUARD, "inspect.ts")],
    outfile,
    bundle: true,
    format: "esm",
    logLevel: "error",
    plugins: [
      {
        name: "mutation",
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
            loaded === changed ? { contents, loader: "ts" } : undefined,
          ),
      },
    ],
  });
  return (await import(outfile)).inspect;
}
