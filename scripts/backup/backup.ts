import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type postgres from "postgres";
import { MIGRATION_LOCK } from "../../db/migrate.server";
import { BackupRefused, connect } from "./connection";
import { MANIFEST, type Manifest, secretMarkOf } from "./manifest";
import { copyFiles, writePart, writeRows } from "./parts";
import { fingerprint, listSequences, listTables, type Table, versionOf } from "./tables";

export interface BackupOptions {
  url: string;
  dataDir: string;
  /** Must not exist, or be empty. */
  folder: string;
  /** The secret in force, and whether it is kept beside the data. */
  secret?: { value: string; isOurs: boolean };
  onProgress?: (what: "rows" | "files", done: number, total: number) => void;
  /** For the drill: called with the name of the snapshot while it can be shared. */
  onSnapshot?: (name: string) => Promise<void>;
}

/**
 * Copies the database as it is at one instant, then the files, while the site goes on. The folder has its name only when it is
 * whole: until then it is called `….part`, and a fault takes that away.
 */
export async function backup(options: BackupOptions): Promise<Manifest> {
  const folder = path.resolve(options.folder);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new BackupRefused(`${folder} is not empty: give a new folder.`);
  const part = `${folder}.part`;
  await claim(part);
  try {
    const database = await saveDatabase(options, part);
    // After the snapshot: a row it shows was written after its file, and files without an owner stay for a day.
    const files = await copyFiles(path.join(options.dataDir, "files"), part, (done, total) =>
      options.onProgress?.("files", done, total),
    );
    const { secret } = options;
    const manifest: Manifest = {
      ...database,
      files,
      secret: secret?.isOurs
        ? await writePart(part, "session-secret", Readable.from([Buffer.from(secret.value)]))
        : null,
      secretMark: secret ? secretMarkOf(secret.value) : null,
    };
    await rm(path.join(part, CLAIM));
    await writeFile(path.join(part, MANIFEST), JSON.stringify(manifest, null, 1), { mode: 0o600, flush: true });
    await rename(part, folder);
    await syncFolder(path.dirname(folder));
    return manifest;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

const CLAIM = "writing.pid";

/** What a backup that was killed left is cleared away; one that is being written is left alone. */
async function claim(part: string): Promise<void> {
  const other = Number(await readFile(path.join(part, CLAIM), "utf8").catch(() => "0"));
  if (other && isAlive(other)) throw new BackupRefused(`Process ${other} is writing this backup.`);
  if (existsSync(part) && !other && readdirSync(part).length > 0)
    throw new BackupRefused(`${part} is in the way, and no backup has left it: remove it.`);
  await rm(part, { recursive: true, force: true });
  await mkdir(path.join(part, "database"), { recursive: true, mode: 0o700 });
  await writeFile(path.join(part, CLAIM), String(process.pid));
}

/** At the end of a process that was told to stop, or whose connection was lost, takes away what it was writing. */
export function abandon(folder: string): void {
  const part = `${path.resolve(folder)}.part`;
  const claimed = path.join(part, CLAIM);
  if (existsSync(claimed) && readFileSync(claimed, "utf8") === String(process.pid))
    rmSync(part, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

type Database = Omit<Manifest, "files" | "secret" | "secretMark">;

async function saveDatabase({ url, onProgress, onSnapshot }: BackupOptions, part: string): Promise<Database> {
  const sql = connect(url);
  try {
    // No migration begins until this ends.
    await sql`select pg_advisory_lock_shared(${MIGRATION_LOCK})`;
    const version = await versionOf(sql);
    if (!version) throw new BackupRefused("This database holds no site.");
    const tables = await listTables(sql);
    const [server] = await sql`show server_version`;
    return await sql.begin("isolation level repeatable read read only", async (tx) => {
      // Before the snapshot, which the next statement takes: a TRUNCATE in between would empty the table in it.
      await tx.unsafe(`lock table ${tables.map(({ name }) => name).join(", ")} in access share mode`);
      if (onSnapshot) await onSnapshot((await tx`select pg_export_snapshot() as name`)[0]?.name);
      return {
        format: 1 as const,
        createdAt: new Date().toISOString(),
        postgres: String(server?.server_version),
        version,
        tables: await saveTables(tx, tables, part, (done, total) => onProgress?.("rows", done, total)),
        sequences: await listSequences(tx),
      };
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function saveTables(
  tx: postgres.TransactionSql,
  tables: Table[],
  part: string,
  onProgress: (done: number, total: number) => void,
): Promise<Manifest["tables"]> {
  const prints = [];
  for (const table of tables) prints.push({ ...table, ...(await fingerprint(tx, table)) });
  const total = prints.reduce((sum, { rows }) => sum + rows, 0);
  const saved: Manifest["tables"] = [];
  let done = 0;
  for (const print of prints) {
    const file = `database/${print.name.replaceAll('"', "")}.copy.gz`;
    const source = await tx.unsafe(`copy ${print.name} (${print.columns}) to stdout`).readable();
    const { lines, ...written } = await writeRows(part, file, source);
    if (lines !== print.rows) throw new Error(`${print.name} has ${print.rows} rows, ${lines} were written`);
    saved.push({ ...print, ...written });
    done += lines;
    onProgress(done, total);
  }
  return saved;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
