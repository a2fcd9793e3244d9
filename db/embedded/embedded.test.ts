import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../../test/support/waiting";
import { type EmbeddedDatabase, startEmbedded } from "./embedded.server";
import { databaseOwner, ids } from "./owner.server";

let dataDir = "";
let database: EmbeddedDatabase | undefined;
const children: ChildProcess[] = [];

beforeAll(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "anpr-embedded-"));
  // As root, PostgreSQL's own user must be able to enter.
  chmodSync(dataDir, 0o755);
});

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await database?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const lockFile = () => path.join(dataDir, "postgres/cluster/postmaster.pid");
const state = (pid: number) => /\) (.)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];

function setPostmaster(pid: number): void {
  const lines = readFileSync(lockFile(), "utf8").split("\n");
  writeFileSync(lockFile(), [pid, ...lines.slice(1)].join("\n"));
}

/** A program of the same user as PostgreSQL, and a process that has ended and that it never waits for. */
async function strangers(): Promise<{ living: number; unreaped: number }> {
  const options = { ...ids(databaseOwner()), stdio: ["ignore", "pipe", "ignore"] as ["ignore", "pipe", "ignore"] };
  const parent = spawn("/bin/sh", ["-c", "sleep 0 & echo $!; exec sleep 300"], options);
  children.push(parent);
  const unreaped = await new Promise<number>((resolve) => parent.stdout.once("data", (said) => resolve(Number(said))));
  await until("it has ended", () => state(unreaped) === "Z");
  return { living: parent.pid ?? 0, unreaped };
}

async function crashAs(pid: number): Promise<void> {
  const postmaster = Number(readFileSync(lockFile(), "utf8").split("\n")[0]);
  const kept = readFileSync(lockFile(), "utf8");
  process.kill(postmaster, "SIGKILL");
  await until("its workers have seen it and left", async () => {
    const sql = postgres(database?.url ?? "", { max: 1, connect_timeout: 1 });
    return await sql`select 1`.then(
      () => false,
      (error) => error.code === "ECONNREFUSED",
    );
  });
  writeFileSync(lockFile(), kept);
  setPostmaster(pid);
}

test.runIf(process.platform === "linux")(
  "a killed PostgreSQL starts again where its process number stays taken: by nobody's orphan, by another program",
  async () => {
    database = await startEmbedded({ dataDir });
    const { living, unreaped } = await strangers();
    await crashAs(unreaped);
    database = await startEmbedded({ dataDir });
    expect(database.adopted).toBe(false);
    await crashAs(living);
    database = await startEmbedded({ dataDir });
    expect(database.adopted).toBe(false);
    const sql = postgres(database.url, { max: 1 });
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    await sql.end();
  },
  60_000,
);
