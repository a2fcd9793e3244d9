import { createReadStream } from "node:fs";
import { copyFile, mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type postgres from "postgres";
import { MIGRATION_LOCK, migrate, schemaVersion } from "../../db/migrate.server";
import { BackupRefused, connect } from "./connection";
import { type Manifest, readManifest, sha256Of, verifyParts } from "./manifest";
import { type Connection, fingerprint, inLoadOrder, listTables, SCHEMAS, versionOf } from "./tables";

export interface RestoreOptions {
  url: string;
  dataDir: string;
  folder: string;
  /** Puts the backup in the place of what the database holds. */
  replace?: boolean;
  onProgress?: (what: "parts" | "rows" | "files", done: number, total: number) => void;
}

export interface Compared {
  name: string;
  saved: number;
  restored: number;
  isSame: boolean;
}

/**
 * Puts a backup back: nothing is touched before every part has been read and found whole, and rows become visible together, after
 * they have been compared with those that were saved. Sessions are ended, because some may have been revoked since; jobs that
 * somebody was doing are free again.
 */
export async function restore({ url, dataDir, folder, replace = false, onProgress }: RestoreOptions) {
  const manifest = await readManifest(folder);
  refuseOtherCode(manifest);
  await verifyParts(folder, manifest, (done, total) => onProgress?.("parts", done, total));
  const sql = connect(url);
  try {
    await refuseCompany(sql);
    const present = await versionOf(sql);
    const isEmpty = await hasNoTables(sql);
    if (!isEmpty && !replace)
      throw new BackupRefused(
        "The database is not empty: add --replace to put the backup in the place of what it holds.",
      );
    await bringFiles(manifest, folder, path.join(dataDir, "files"), (done, total) =>
      onProgress?.("files", done, total),
    );
    if (!isSameVersion(present, manifest) || !(await isWhole(sql, manifest))) {
      // Of another version, or only a part: nothing to keep while the new schema is made.
      if (!isEmpty) await clear(sql);
      await migrate(url);
      const made = await versionOf(sql);
      if (made?.queue !== manifest.version.queue)
        throw new BackupRefused(
          `The queue's tables have version ${made?.queue}, those of the backup ${manifest.version.queue}.`,
        );
    }
    const compared = await sql.begin((tx) =>
      load(tx, manifest, folder, (done, total) => onProgress?.("rows", done, total)),
    );
    return { manifest, compared };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const isSameVersion = (a: Manifest["version"] | undefined, { version: b }: Manifest) =>
  a !== undefined && a.queue === b.queue && String(a.migrations) === String(b.migrations);

/** Whether every table of the backup is there: whoever restores may have lost some. */
async function isWhole(sql: Connection, { tables }: Manifest): Promise<boolean> {
  const present = await listTables(sql);
  return tables.every(({ name, columns }) => present.some((table) => table.name === name && table.columns === columns));
}

function refuseOtherCode({ version, createdAt }: Manifest): void {
  if (String(schemaVersion()) === String(version.migrations)) return;
  const [here, there] = [schemaVersion().length, version.migrations.length];
  throw new BackupRefused(
    `This backup of ${createdAt} has ${there} migrations, this version of the site ${here}, and they are not the same: ` +
      "restore it with the version that made it, then start the newer one, which migrates.",
  );
}

/** A site that runs would go on writing, and would show what it remembers of the rows that are gone. */
async function refuseCompany(sql: Connection): Promise<void> {
  const others = await sql`
    select count(*)::int as number, string_agg(distinct application_name, ', ') as names from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;
  if (others[0]?.number > 0)
    throw new BackupRefused(
      `The database is in use (${others[0]?.number} connections: ${others[0]?.names}): stop the site.`,
    );
}

async function hasNoTables(sql: Connection): Promise<boolean> {
  const [found] = await sql`
    select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'S') and n.nspname = any(${[...SCHEMAS, "drizzle"]})
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e') limit 1`;
  return !found;
}

async function clear(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (tx) => {
    for (const schema of [...SCHEMAS, "drizzle"]) await tx.unsafe(`drop schema if exists ${schema} cascade`);
    await tx.unsafe("create schema public");
  });
}

async function load(
  tx: postgres.TransactionSql,
  manifest: Manifest,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<Compared[]> {
  await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
  await refuseCompany(tx);
  const present = await listTables(tx);
  const missing = present.filter(({ name }) => !manifest.tables.some((table) => table.name === name));
  if (missing.length) throw new BackupRefused(`The backup lacks ${missing.map(({ name }) => name).join(", ")}.`);
  await tx.unsafe(`truncate ${manifest.tables.map(({ name }) => name).join(", ")}`);
  // What triggers write beside a row (a comune's plan) was saved too.
  for (const { name } of manifest.tables) await tx.unsafe(`alter table ${name} disable trigger user`);
  const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { name, columns, file, rows } of await inLoadOrder(tx, manifest.tables)) {
    const target = await tx.unsafe(`copy ${name} (${columns}) from stdin`).writable();
    await pipeline(createReadStream(path.join(folder, file)), createGunzip(), target);
    done += rows;
    onProgress(done, total);
  }
  for (const { name } of manifest.tables) await tx.unsafe(`alter table ${name} enable trigger user`);
  for (const { name, last } of manifest.sequences)
    if (last) await tx`select setval(${name}::regclass, ${last}::bigint)`;
  const compared = await compare(tx, manifest);
  if (compared.some(({ isSame }) => !isSame)) throw new RestoreDiffers(compared);
  await tx`update sessions set ended_at = now() where ended_at is null`;
  await tx`delete from job_workers`;
  await tx`update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null`;
  await tx`update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null`;
  return compared;
}

/** What was restored is not what was saved: nothing was changed. */
export class RestoreDiffers extends BackupRefused {
  constructor(readonly compared: Compared[]) {
    const names = compared.filter(({ isSame }) => !isSame).map(({ name }) => name);
    super(`Rows differ from those that were saved, nothing was changed: ${names.join(", ")}.`);
  }
}

async function compare(tx: Connection, { tables }: Manifest): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const { name, rows, content } of tables) {
    const now = await fingerprint(tx, { name });
    compared.push({ name, saved: rows, restored: now.rows, isSame: now.rows === rows && now.content === content });
  }
  return compared;
}

/** Before the rows that name them. Files are named by their content: one that is there and whole is the same one. */
async function bringFiles(
  { files }: Manifest,
  folder: string,
  to: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  for (const [index, { file, sha256 }] of files.entries()) {
    const target = path.join(to, path.relative("files", file));
    const present = await sha256Of(target).catch(() => undefined);
    if (present !== sha256) {
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await copyFile(path.join(folder, file), `${target}.part`);
      await rename(`${target}.part`, target);
    }
    onProgress(index + 1, files.length);
  }
}
