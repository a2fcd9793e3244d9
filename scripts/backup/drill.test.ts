import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { TEMPLATE } from "../../test/support/templates";
import { backup } from "./backup";
import { comparison } from "./comparison";
import { connect } from "./connection";
import { copyFiles } from "./parts";
import { type Compared, restore } from "./restore";
import { fingerprint, listTables } from "./tables";

let url = "";
let home = "";
let admin: postgres.Sql;
let database = "";
const folder = () => path.join(home, "backup");
const dataDir = () => path.join(home, "data");

beforeEach(async () => {
  const server = inject("databaseServer");
  admin = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} });
  database = `drill_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await admin.unsafe(`create database ${database} template ${TEMPLATE} strategy wal_log`);
  url = `${server}/${database}`;
  home = mkdtempSync(path.join(os.tmpdir(), "anpr-drill-"));
  mkdirSync(dataDir());
});

afterEach(async () => {
  await admin.unsafe(`drop database if exists ${database} with (force)`);
  await admin.end();
  rmSync(home, { recursive: true, force: true });
});

/** Works on the database and leaves no connection behind. */
async function using<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = connect(url);
  return work(sql).finally(() => sql.end());
}

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const pathOf = (hash: string) => path.join(dataDir(), "files", hash.slice(0, 2), hash.slice(2, 4), hash);

/** A file as the site writes it, then in one transaction its row, its person, the record, the job. */
async function write(sql: postgres.Sql, number: number): Promise<void> {
  const content = `file ${number} ${"x".repeat(number % 977)}`;
  const hash = sha256(content);
  mkdirSync(path.dirname(pathOf(hash)), { recursive: true });
  writeFileSync(pathOf(hash), content);
  await sql.begin(async (tx) => {
    const email = `persona.${number}@comune.example`;
    const [person] = await tx`
      insert into people (name, email) values (${`D'Anna\t\\ ${number}\nü`}, ${email}) returning id`;
    await tx`insert into files (id, sha256, media_type, name, bytes, owner_kind, owner_id, uploaded_by)
      values (${`f${number}`}, ${hash}, 'text/plain', 'a.txt', ${content.length}, 'report', 1, ${person?.id})`;
    await tx`insert into audit_log (person_id, action, subject_kind, subject_id, details)
      values (${person?.id}, 'file.uploaded', 'file', ${`f${number}`}, ${tx.json({ note: 'a;"b"\\n' })})`;
    // A trigger makes its plan.
    await tx`insert into regions (code, name) values ('R', 'Regione') on conflict do nothing`;
    await tx`insert into provinces (code, sigla, name, region_code) values ('P', 'PR', 'Provincia', 'R') on conflict do nothing`;
    await tx`insert into comuni (name, name_key, istat, belfiore, province_code)
      values (${`Comune ${number}`}, ${`comune ${number}`}, ${String(number).padStart(6, "0")}, 'Z000', 'P')`;
    await tx`select graphile_worker.add_job('mail.send', ${tx.json({ outgoingId: number })}::json)`;
    await tx`update people set totp_last_step = ${number} where id = 1`;
  });
}

async function counts(sql: postgres.Sql) {
  const [row] = await sql`select (select count(*) from people)::int people, (select count(*) from files)::int files,
    (select count(*) from audit_log)::int records, (select count(*) from graphile_worker._private_jobs)::int jobs`;
  return row as Record<"people" | "files" | "records" | "jobs", number>;
}

/** What the tables hold in a snapshot shared with whoever took it, or now. */
async function contents(sql: postgres.Sql, snapshot?: string) {
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    if (snapshot) await tx.unsafe(`set transaction snapshot '${snapshot}'`);
    const found: Record<string, string> = {};
    for (const table of await listTables(tx)) {
      const { rows, content } = await fingerprint(tx, table);
      found[table.name] = `${rows} ${content}`;
    }
    return found;
  });
}

async function destroy(): Promise<void> {
  await using(async (sql) => {
    for (const schema of ["public", "graphile_worker", "drizzle"]) await sql.unsafe(`drop schema ${schema} cascade`);
    await sql.unsafe("create schema public");
  });
  rmSync(path.join(dataDir(), "files"), { recursive: true, force: true });
}

test("the drill: saved while people write, destroyed, restored, compared row by row and file by file", async () => {
  await using((sql) => Promise.all([1, 2, 3].map((number) => write(sql, number))));
  const writers = [connect(url), connect(url), connect(url)];
  let isSaving = true;
  let number = 100;
  const writing = writers.map(async (sql) => {
    while (isSaving) await write(sql, ++number);
  });
  let snapshot: Record<string, string> = {};
  const made = await backup({
    url,
    dataDir: dataDir(),
    folder: folder(),
    async onSnapshot(name) {
      snapshot = await using((sql) => contents(sql, name));
      // Rows of after the snapshot, before the first table is copied: they must not be saved.
      await using((sql) => write(sql, 99_999));
    },
  }).finally(() => {
    isSaving = false;
  });
  await Promise.all(writing);
  const after = await using(counts);
  await Promise.all(writers.map((sql) => sql.end()));

  await destroy();
  const { compared } = await restore({ url, dataDir: dataDir(), folder: folder() });

  const restored = await using((sql) => contents(sql));
  const found = await using(counts);
  console.log(comparison(asCompared(snapshot, restored)));
  expect(compared.filter(({ isSame }) => !isSame)).toEqual([]);
  // Sessions and workers are let go on purpose; there are none here.
  expect(restored).toEqual(snapshot);
  // Whole transactions only, and not those that came later.
  expect(new Set(Object.values(found)).size).toBe(1);
  expect(found.people).toBeGreaterThanOrEqual(3);
  expect(found.people).toBeLessThan(after.people);
  const named = await using((sql) => sql<{ sha256: string }[]>`select sha256 from files`);
  for (const { sha256: hash } of named) expect(sha256(readFileSync(pathOf(hash)))).toBe(hash);
  expect(made.files.length).toBeGreaterThanOrEqual(named.length);
  console.log(
    `files named by rows: ${named.length}, all there with their hash; rows written after the snapshot: ${after.people - found.people}`,
  );
  // Life goes on: identities count further, the queue takes jobs.
  await using((sql) => write(sql, 1_000_000));
});

function asCompared(snapshot: Record<string, string>, restored: Record<string, string>): Compared[] {
  return Object.entries(snapshot).map(([name, content]) => {
    const rows = (text: string | undefined) => Number(text?.split(" ")[0]);
    return { name, saved: rows(content), restored: rows(restored[name]), isSame: content === restored[name] };
  });
}

const save = () =>
  backup({ url, dataDir: dataDir(), folder: folder(), secret: { value: "s".repeat(40), isOurs: true } });
const bring = (options: { replace?: boolean } = {}) =>
  restore({ url, dataDir: dataDir(), folder: folder(), ...options });

describe("a backup", () => {
  test("can be read by its owner alone, and only while it is whole has its name", async () => {
    await using((sql) => write(sql, 1));
    const { secret, tables, files } = await save();
    expect(existsSync(`${folder()}.part`)).toBe(false);
    expect(statSync(folder()).mode & 0o077).toBe(0);
    for (const part of [secret, tables[0], files[0]]) {
      expect(statSync(path.join(folder(), part?.file ?? "")).mode & 0o077).toBe(0);
    }
    expect(readFileSync(path.join(folder(), "manifest.json"), "utf8")).not.toContain("ssssssss");
  });

  test("does not write over another, nor into a folder of other things", async () => {
    await save();
    await expect(save()).rejects.toThrow("is not empty");
    mkdirSync(path.join(home, "other.part"));
    writeFileSync(path.join(home, "other.part/mine"), "");
    const elsewhere = backup({ url, dataDir: dataDir(), folder: path.join(home, "other") });
    await expect(elsewhere).rejects.toThrow("remove it");
    expect(existsSync(path.join(home, "other.part/mine"))).toBe(true);
  });

  test("leaves nothing behind when it is cut off, and clears away what a killed one left", async () => {
    const cutOff = backup({
      url,
      dataDir: dataDir(),
      folder: folder(),
      onSnapshot: async () => {
        throw new Error("ENOSPC");
      },
    });
    await expect(cutOff).rejects.toThrow("ENOSPC");
    expect([existsSync(folder()), existsSync(`${folder()}.part`)]).toEqual([false, false]);
    mkdirSync(`${folder()}.part`);
    writeFileSync(path.join(`${folder()}.part`, "writing.pid"), "999999999");
    writeFileSync(path.join(`${folder()}.part`, "half"), "");
    await save();
    expect(existsSync(path.join(folder(), "half"))).toBe(false);
  });

  test("waits for nobody and lets nobody empty a table under it", async () => {
    await using((sql) => write(sql, 1));
    let emptied: Promise<unknown> | undefined;
    await backup({
      url,
      dataDir: dataDir(),
      folder: folder(),
      onSnapshot: async () => {
        emptied = using((sql) => sql`truncate files cascade`.then(() => {}));
        await expect
          .poll(
            () => admin`select 1 from pg_locks l join pg_database d on d.oid = l.database
          where d.datname = ${database} and not granted`,
          )
          .not.toHaveLength(0);
      },
    });
    await emptied;
    await bring({ replace: true });
    expect((await using(counts)).files).toBe(1);
  });

  test("notices a file whose content is not what its name says", async () => {
    const hash = sha256("whole");
    mkdirSync(path.dirname(pathOf(hash)), { recursive: true });
    writeFileSync(pathOf(hash), "half");
    mkdirSync(path.join(home, "to"));
    await expect(copyFiles(path.join(dataDir(), "files"), path.join(home, "to"), () => {})).rejects.toThrow("damaged");
  });
});

describe("a restore", () => {
  test("refuses a database that holds something, and with leave takes its place", async () => {
    await using((sql) => write(sql, 1));
    await save();
    await using((sql) => write(sql, 2));
    await expect(bring()).rejects.toThrow("add --replace");
    expect((await using(counts)).people).toBe(2);
    await bring({ replace: true });
    expect((await using(counts)).people).toBe(1);
  });

  test("reads every part before it touches anything", async () => {
    await using((sql) => write(sql, 1));
    const { tables } = await save();
    const part = path.join(folder(), tables.find(({ name }) => name === "public.people")?.file ?? "");
    const bytes = readFileSync(part);
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
    writeFileSync(part, bytes);
    await using((sql) => write(sql, 2));
    await expect(bring({ replace: true })).rejects.toThrow("public.people.copy.gz is missing or damaged");
    expect((await using(counts)).people).toBe(2);
  });

  test("changes nothing when what arrives is not what was saved", async () => {
    await using((sql) => write(sql, 1));
    await save();
    const manifest = path.join(folder(), "manifest.json");
    const text = readFileSync(manifest, "utf8").replace(/("name": "public.people",[^}]*"content": ")-?\d+/, "$17");
    writeFileSync(manifest, text);
    await using((sql) => write(sql, 2));
    await expect(bring({ replace: true })).rejects.toThrow("public.people");
    expect((await using(counts)).people).toBe(2);
  });

  test("refuses a database in use and a backup of another version", async () => {
    await save();
    const site = postgres(url, { max: 1, connection: { application_name: "anpr-supporto" } });
    await site`select 1`;
    await expect(bring({ replace: true })).rejects.toThrow("in use (1 connections: anpr-supporto)");
    await site.end();
    const manifest = path.join(folder(), "manifest.json");
    const text = JSON.parse(readFileSync(manifest, "utf8"));
    text.version.migrations.push("another");
    writeFileSync(manifest, JSON.stringify(text));
    await expect(bring({ replace: true })).rejects.toThrow("restore it with the version that made it");
  });

  test("frees the jobs somebody was doing and ends the sessions, which may have been revoked since", async () => {
    await using(async (sql) => {
      await write(sql, 1);
      await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone', attempts = 1`;
      await sql`insert into sessions (token_hash, person_id, method, expires_at, device)
        values ('x', 1, 'password', now() + interval '1 day', 'Firefox')`;
    });
    await save();
    await bring({ replace: true });
    const [state] = await using(
      (sql) => sql`select (select count(*) from sessions where ended_at is null)::int open,
      (select count(*) from graphile_worker.jobs where locked_at is null)::int free`,
    );
    expect(state).toEqual({ open: 0, free: 1 });
  });

  test("makes whole again a database of which a part is left", async () => {
    await using((sql) => write(sql, 1));
    await save();
    await using((sql) => sql`drop table people cascade`.then(() => {}));
    await bring({ replace: true });
    expect((await using(counts)).people).toBe(1);
  });
});
