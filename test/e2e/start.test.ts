import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ask } from "~/lib/http/testing";
import { until } from "../support/waiting";

/** `npm start`, without npm. */
interface Started {
  process: ChildProcess;
  said(): string;
  /** Exit code, once it has ended. */
  ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();

function start(env: Record<string, string>): Started {
  const unset = { NODE_ENV: undefined, DATABASE_URL: undefined, SESSION_SECRET: undefined };
  const all: Record<string, string | undefined> = { ...process.env, ...unset, LOG_LEVEL: "warn", ...env };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    env: all as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const ended = once(child, "close").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { process: child, said: () => said, ended };
}

/** Resolves when it says that it listens; fails with all it said when it ends before. */
async function ready(site: Started): Promise<Started> {
  const listening = until("it listens", () => site.said().includes("Listening on"), 55);
  const early = site.ended.then(() => Promise.reject(new Error(site.said())));
  early.catch(() => {});
  await Promise.race([listening, early]);
  return site;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}

describe("a start that cannot succeed", () => {
  test("names every variable that is wrong, shows no value and ends with a code", async () => {
    const secret = "tr0ub4dor";
    const site = start({
      PORT: `${secret}80`,
      DATABASE_URL: `mysql://anpr:${secret}@db/anpr`,
      SITE_URL: secret,
      SESSION_SECRET: secret,
      TRUST_PROXY: secret,
      LOG_LEVEL: secret,
    });
    expect(await site.ended).toBe(1);
    for (const name of ["PORT", "DATABASE_URL", "SITE_URL", "SESSION_SECRET", "TRUST_PROXY", "LOG_LEVEL"]) {
      expect(site.said()).toContain(`${name}: `);
    }
    expect(site.said()).not.toContain(secret);
    expect(site.said()).not.toMatch(/^\s+at /m);
  });

  test("in production with a database of one's own asks for the session secret", async () => {
    const site = start({ NODE_ENV: "production", DATABASE_URL: "postgres://anpr:tr0ub4dor@127.0.0.1:1/anpr" });
    expect(await site.ended).toBe(1);
    expect(site.said()).toContain("SESSION_SECRET: is required");
    expect(site.said()).not.toContain("tr0ub4dor");
  });
});

describe("a site with a database of its own", () => {
  const QUESTION = "/faq/pin-bloccato";
  let dataDir = "";
  let port = 0;

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), "anpr-start-"));
    // As root, PostgreSQL's own user must be able to enter.
    chmodSync(dataDir, 0o755);
    port = await freePort();
  });

  afterEach(async () => {
    for (const child of running) child.kill("SIGKILL");
  });

  afterAll(() => {
    const postmaster = postmasterPid();
    if (postmaster && isAlive(postmaster)) process.kill(postmaster, "SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  });

  // As a copied `.env` leaves what nobody filled in.
  const EMPTY = {
    DATABASE_URL: "",
    SESSION_SECRET: "",
    DATABASE_POOL: "",
    SITE_URL: "",
    TRUST_PROXY: "",
    NODE_ENV: "",
  };
  const startHere = () => start({ ...EMPTY, DATA_DIR: dataDir, PORT: String(port) });
  const get = (path: string) => ask(`http://127.0.0.1:${port}`, { path });
  const helped = async () => /Utile per \d+ person/.exec((await get(QUESTION)).body.toString())?.[0];

  const pidFile = () => path.join(dataDir, "postgres/cluster/postmaster.pid");
  const postmasterPid = () => (existsSync(pidFile()) ? Number(readFileSync(pidFile(), "utf8").split("\n")[0]) : 0);

  /** A process that has ended may wait as a zombie for whoever started it. */
  function isAlive(pid: number): boolean {
    const status = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, "utf8") : "";
    return status !== "" && !/\) Z /.test(status);
  }

  async function kill(pid: number | undefined): Promise<void> {
    process.kill(pid ?? 0, "SIGKILL");
    await until("it is gone", () => !isAlive(pid ?? 0));
  }

  test("answers, survives being killed with its database and alone, and leaves nothing behind when it is stopped", async () => {
    const site = await ready(startHere());
    const { status, body } = await get("/readyz");
    expect([status, JSON.parse(body.toString()).status]).toEqual([200, "ok"]);
    const origin = `http://127.0.0.1:${port}`;
    const form = new URLSearchParams({ pagina: QUESTION, utile: "si" }).toString();
    const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
    expect((await ask(origin, { path: "/utile", method: "POST", headers, body: form })).status).toBe(303);
    expect(await helped()).toBe("Utile per 1 person");

    const other = start({ DATA_DIR: dataDir, PORT: String(await freePort()) });
    expect(await other.ended).toBe(1);
    expect(other.said()).toMatch(/^A site already runs on .+ \(process \d+\): stop it, or set DATA_DIR\.$/m);
    expect((await get("/readyz")).status).toBe(200);

    await Promise.all([kill(site.process.pid), kill(postmasterPid())]);
    const again = await ready(startHere());
    expect(again.said()).toContain("Started PostgreSQL");
    expect((await get("/readyz")).status).toBe(200);
    expect(await helped()).toBe("Utile per 1 person");

    await kill(again.process.pid);
    const third = await ready(startHere());
    expect(third.said()).toContain("Took over the PostgreSQL that was still running");
    expect(await helped()).toBe("Utile per 1 person");

    const postmaster = postmasterPid();
    third.process.kill("SIGTERM");
    expect(await third.ended).toBe(0);
    expect(existsSync(pidFile())).toBe(false);
    expect(isAlive(postmaster)).toBe(false);
    await expect(get("/healthz")).rejects.toThrow(/ECONNREFUSED/);
  }, 180_000);
});
