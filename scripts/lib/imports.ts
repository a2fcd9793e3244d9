import type { PlanReport } from "../../app/features/plan/import/report";
import { importSheets } from "../../app/features/plan/import/sheets.server";
import { importSubentri } from "../../app/features/plan/import/subentri.server";
import { importArchive } from "../../app/features/registry/archive/import.server";
import { importContacts } from "../../app/features/registry/contacts/import.server";
import { closeConfirmations } from "../../app/lib/changes/public-change.server";
import { sql } from "../../db/client.server";

export interface ImportOptions {
  isDryRun: boolean;
  onProgress(done: number, total: number): void;
}

export interface Imported {
  summary: string;
  /** Rows that came in flagged, each with its line and the reason. */
  lines: string[];
}

export async function contacts(file: string, options: ImportOptions): Promise<Imported> {
  const { added, changed, unchanged } = await importContacts(file, options);
  return { summary: `${added} added, ${changed} changed, ${unchanged} unchanged`, lines: [] };
}

export async function archive(file: string, options: ImportOptions): Promise<Imported> {
  const report = await importArchive(file, options);
  const { added, changed, unchanged, rows, present, successions, flags, missing } = report;
  return {
    summary: `${rows} rows, ${present} comuni of today; ${added} added, ${changed} changed, ${unchanged} unchanged; ${successions} successors found, ${flags.length} rows flagged`,
    lines: [
      ...flags.map(({ line, reason }) => `line ${line}: ${reason}`),
      ...missing.map((comune) => `not in the archive, left as it is: ${comune}`),
    ],
  };
}

export async function schede(file: string, options: ImportOptions): Promise<Imported> {
  return planned(await importSheets(file, options));
}

export async function subentri(file: string, options: ImportOptions): Promise<Imported> {
  return planned(await importSubentri(file, options));
}

function planned({ rows, added, changed, unchanged, unmatched, flagged }: PlanReport): Imported {
  return {
    summary: `${rows} rows; ${added} added, ${changed} changed, ${unchanged} unchanged; ${unmatched.length} not matched, ${flagged.length} flagged`,
    lines: [
      ...unmatched.map(({ line, reason }) => `line ${line}, not imported: ${reason}`),
      ...flagged.map(({ line, reason }) => `line ${line}: ${reason}`),
    ],
  };
}

export async function closeAll(): Promise<void> {
  await Promise.all([closeConfirmations(), sql.end({ timeout: 2 })]);
}
