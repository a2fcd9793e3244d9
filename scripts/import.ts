import { existsSync } from "node:fs";
import { ContentFaults } from "../app/features/content/faults";
import { PlanFileFault } from "../app/features/plan/import/report";
import { ArchiveFault } from "../app/features/registry/archive/rows";
import { ContactFaults } from "../app/features/registry/contacts/faults";
import type { Imported, ImportOptions } from "./lib/imports";
import { progressBar } from "./lib/progress";
import { withDatabase } from "./lib/with-database";

/**
 * `npm run import`: the registry and `content/` into the site's database, also while the site runs.
 * `npm run import -- contatti|comuni|schede|subentri FILE [--dry-run]`: one file, all or nothing.
 */
const FILES: Record<
  string,
  { title: string; load(): Promise<(file: string, options: ImportOptions) => Promise<Imported>> }
> = {
  contatti: { title: "Contacts", load: async () => (await import("./lib/imports")).contacts },
  comuni: { title: "Archive", load: async () => (await import("./lib/imports")).archive },
  schede: { title: "Sheets", load: async () => (await import("./lib/imports")).schede },
  subentri: { title: "Subentri", load: async () => (await import("./lib/imports")).subentri },
};
const EXPECTED = [ContentFaults, ContactFaults, ArchiveFault, PlanFileFault];

const [what, ...rest] = process.argv.slice(2);
const [file, ...others] = rest.filter((word) => word !== "--dry-run");
const isDryRun = rest.includes("--dry-run");
const kind = what === undefined ? undefined : FILES[what];

if (what === undefined) await run(importEverything);
else if (!kind || !file || others.length)
  refuse(`Usage: npm run import [-- ${Object.keys(FILES).join("|")} FILE [--dry-run]]`);
else if (!existsSync(file)) refuse(`${file} is missing`);
else await run(() => importFile(kind, file));

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

function run(work: () => Promise<void>): Promise<void> {
  return withDatabase(async () => {
    await work().catch((error) => {
      console.error(EXPECTED.some((type) => error instanceof type) ? error.message : error);
      process.exitCode = 1;
    });
  });
}

async function importEverything(): Promise<void> {
  const { importAll } = await import("./lib/import-all");
  await importAll();
}

async function importFile({ title, load }: NonNullable<typeof kind>, path: string): Promise<void> {
  const work = await load();
  const { closeAll } = await import("./lib/imports");
  const bar = progressBar(title);
  try {
    const { summary, lines } = await work(path, { isDryRun, onProgress: bar.update });
    bar.end(isDryRun ? `${summary} (tried only, nothing written)` : summary);
    for (const line of lines) process.stdout.write(`${line}\n`);
  } catch (error) {
    bar.end("not imported");
    throw error;
  } finally {
    await closeAll();
  }
}
