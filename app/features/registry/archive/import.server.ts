import { createReadStream } from "node:fs";
import { sql } from "drizzle-orm";
import { publicChange } from "~/lib/changes/public-change.server";
import { db, type Tx } from "~db/client.server";
import { REGISTRY_LOCK } from "../import.server";
import { type ArchiveComune, comuniOf, type Flag, successionsOf } from "./comuni";
import { desiredOf } from "./desired";
import { type KnownComune, readKnown } from "./known.server";
import { addPlaces, assignAuthorities } from "./places.server";
import { type ArchiveRow, readArchive } from "./rows";
import { type Written, writeComuni, writeSuccessions } from "./write.server";

export interface ArchiveReport extends Written {
  rows: number;
  /** Comuni of today in the archive. */
  present: number;
  successions: number;
  /** What came in and is odd, by line of the file. */
  flags: Flag[];
  /** Comuni of today in the registry that the archive does not know: left as they are. */
  missing: string[];
}

interface Options {
  isDryRun?: boolean;
  onProgress?(done: number, total: number): void;
}

class DryRun extends Error {}

/**
 * Brings names, codes, dates and provinces of all comuni, those of former times included, to the Ministry's archive: all or nothing;
 * the same file a second time writes nothing. Throws `ArchiveFault` for a file that is not the archive.
 */
export async function importArchive(
  file: string,
  { isDryRun = false, onProgress }: Options = {},
): Promise<ArchiveReport> {
  const rows: ArchiveRow[] = [];
  for await (const row of readArchive(createReadStream(file))) rows.push(row);
  const { comuni, flags } = comuniOf(rows);
  const linked = successionsOf(comuni);
  let report: ArchiveReport | undefined;
  const work = async (tx: Tx) => {
    const written = await bring(tx, comuni, rows, linked.successions, onProgress);
    const present = comuni.filter(({ ceasedOn }) => ceasedOn === null).length;
    const all = [...flags, ...linked.flags].sort((a, b) => a.line - b.line);
    report = { ...written, rows: rows.length, present, successions: linked.successions.length, flags: all };
    if (isDryRun) throw new DryRun();
  };
  try {
    await (isDryRun ? db.transaction(work) : publicChange(["/comuni", "/avanzamento"], work));
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  if (!report) throw new Error("nothing was imported");
  return report;
}

async function bring(
  tx: Tx,
  comuni: ArchiveComune[],
  rows: ArchiveRow[],
  successions: ReturnType<typeof successionsOf>["successions"],
  onProgress: Options["onProgress"],
) {
  await tx.execute(sql`select pg_advisory_xact_lock(${REGISTRY_LOCK})`);
  const known = await readKnown(tx);
  await addPlaces(tx, rows);
  const matches = new Map<string, KnownComune>();
  const taken = new Set<number>();
  for (const comune of comuni) {
    const match = known.match(comune);
    if (!match || taken.has(match.id)) continue;
    matches.set(comune.key, match);
    taken.add(match.id);
  }
  const desired = comuni.map((comune) => desiredOf(comune, matches.get(comune.key)?.name));
  const { ids, ...written } = await writeComuni(tx, desired, matches, onProgress);
  await writeSuccessions(
    tx,
    successions.map(({ comune, successor }) => ({
      comuneId: ids.get(comune.key) ?? 0,
      successorId: ids.get(successor.key) ?? 0,
      since: successor.periods[0]?.validFrom ?? "",
    })),
  );
  await assignAuthorities(tx, rows);
  const missing = known.present.filter(({ id }) => !taken.has(id)).map(({ istat, name }) => `${istat} ${name}`);
  return { ...written, missing };
}
