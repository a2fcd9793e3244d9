import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { type Binaries, findBinaries } from "./binaries.server";
import { canEnter, databaseOwner, ids, type Owner } from "./owner.server";
import { disownDeadPostmaster, postmasterPort } from "./postmaster.server";

export interface EmbeddedOptions {
  /** Where the site keeps its data; PostgreSQL's files go into its folder `postgres`. */
  dataDir: string;
  /** For tests only: no data survives a power cut, everything is faster. */
  throwAway?: boolean;
  /** Connections it takes at once. */
  connections?: number;
  log?: (message: string) => void;
}

export interface EmbeddedDatabase {
  url: string;
  /** True when a PostgreSQL left behind by a killed process was taken over instead of started. */
  adopted: boolean;
  stop(): Promise<void>;
}

const USER = "anpr";
const DATABASE = "anpr";

/**
 * Starts a real PostgreSQL for a machine that has none, on loopback, with a random password kept beside the data.
 * A server left running by a `kill -9` is taken over; one that crashed recovers its committed rows by itself.
 */
export async function startEmbedded({
  dataDir,
  throwAway = false,
  connections = 100,
  log = () => {},
}: EmbeddedOptions) {
  const owner = databaseOwner();
  const home = chooseHome(path.resolve(dataDir), owner, log);
  const binaries = await findBinaries(owner, path.dirname(home));
  const cluster = path.join(home, "cluster");
  const password = secretFile(path.join(home, "password"), owner);
  if (!existsSync(path.join(cluster, "PG_VERSION"))) createCluster(binaries, cluster, home, owner);

  disownDeadPostmaster(cluster);
  const run = (...args: string[]) => pgCtl(binaries, owner, cluster, args);
  const adopted = run("status").status === 0;
  if (!adopted) {
    const port = await freePort();
    const options = serverOptions(port, connections, throwAway);
    const started = run("start", "-w", "-t", "60", "-l", path.join(home, "log"), "-o", options);
    if (started.status !== 0) throw new Error(`PostgreSQL did not start; see ${path.join(home, "log")}.`);
  }
  const server = `postgres://${USER}:${password}@127.0.0.1:${postmasterPort(cluster)}`;
  await ensureDatabase(`${server}/postgres`);
  const database: EmbeddedDatabase = {
    url: `${server}/${DATABASE}`,
    adopted,
    async stop() {
      run("stop", "-m", "fast", "-w", "-t", "8");
      if (throwAway) rmSync(home, { recursive: true, force: true });
    },
  };
  return database;
}

async function ensureDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
  if (!found) await sql.unsafe(`create database ${DATABASE}`);
  await sql.end();
}

/** `dataDir/postgres`, or a folder under /var/lib where PostgreSQL's own user cannot walk to it (a clone under /root). */
function chooseHome(dataDir: string, owner: Owner | undefined, log: (message: string) => void): string {
  const own = path.join(dataDir, "postgres");
  mkdirSync(dataDir, { recursive: true });
  if (!owner || canEnter(owner, dataDir)) return makeHome(own, owner);
  const key = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const base = path.join("/var/lib/anpr-supporto", key);
  mkdirSync(base, { recursive: true, mode: 0o755 });
  log(`The user ${owner.name}, who runs PostgreSQL, cannot enter ${dataDir}: the database is kept in ${base}.`);
  return makeHome(path.join(base, "postgres"), owner);
}

function makeHome(home: string, owner: Owner | undefined): string {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (owner) chownSync(home, owner.uid, owner.gid);
  return home;
}

function secretFile(file: string, owner: Owner | undefined): string {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
    if (owner) chownSync(file, owner.uid, owner.gid);
    chmodSync(file, 0o600);
  }
  return readFileSync(file, "utf8").trim();
}

function createCluster(binaries: Binaries, cluster: string, home: string, owner: Owner | undefined): void {
  // A folder without PG_VERSION is what an interrupted first start left: it holds nothing yet.
  rmSync(cluster, { recursive: true, force: true });
  const password = path.join(home, "password");
  const locale = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=it-IT"];
  const args = ["-D", cluster, "-U", USER, `--pwfile=${password}`, "--auth=scram-sha-256", ...locale];
  const made = spawnSync(binaries.initdb, args, { ...ids(owner), encoding: "utf8", cwd: os.tmpdir() });
  if (made.status !== 0) throw new Error(`PostgreSQL could not create its files: ${made.stderr || made.error}`);
}

function serverOptions(port: number, connections: number, throwAway: boolean): string {
  const settings = [`-p ${port}`, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories=", "-c jit=off"];
  settings.push(`-c max_connections=${connections}`, "-c shared_buffers=256MB", "-c timezone=Europe/Rome");
  if (throwAway) settings.push("-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off");
  return settings.join(" ");
}

function pgCtl(binaries: Binaries, owner: Owner | undefined, cluster: string, args: string[]) {
  const [verb = "", ...rest] = args;
  return spawnSync(binaries.pgCtl, [verb, "-D", cluster, ...rest], {
    ...ids(owner),
    stdio: "ignore",
    cwd: os.tmpdir(),
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
