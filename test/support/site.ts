import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import postgres from "postgres";
import { inject } from "vitest";
import { DEMO_TEMPLATE, SITE_TEMPLATE } from "./templates";

export interface TestSite {
  url: string;
  process: ChildProcess;
  /** JSON lines the process has logged. */
  log(): string;
  /** What the process keeps in memory now. */
  cacheSize(): Promise<{ pages: number; bytes: number }>;
  stop(): Promise<number | null>;
}

/** A database with the registry and all texts, for one test file; of a demonstration also with its people. */
export async function siteDatabase(isDemo = false): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject("databaseServer");
  const name = `site_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const admin = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template ${isDemo ? DEMO_TEMPLATE : SITE_TEMPLATE} strategy wal_log`);
  return {
    url: `${server}/${name}`,
    async drop() {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Starts the built site on a database; resolves when it answers. */
export async function startSite(databaseUrl: string, env: Record<string, string> = {}): Promise<TestSite> {
  const SESSION_SECRET = "a secret of the tests, of 32 characters";
  const quiet = { NODE_ENV: "test" as const, LOG_LEVEL: "info", RATE_LIMITS: "0", SESSION_SECRET };
  const child = spawn(process.execPath, ["--import", "tsx", "test/support/site-process.ts"], {
    env: { ...process.env, ...quiet, DATABASE_URL: databaseUrl, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  let errors = "";
  child.stderr?.on("data", (part) => {
    errors += part;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (part) => {
      output += part;
      const address = /^http:\S+$/m.exec(output);
      if (address) resolve(address[0]);
    });
    child.once("exit", () => reject(new Error(`the site did not start:\n${output}\n${errors}`)));
  });
  return {
    url,
    process: child,
    log: () => output,
    async cacheSize() {
      const [reply] = await Promise.all([once(child, "message"), child.send("cache")]);
      return reply[0];
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill("SIGTERM");
      const [code] = (await once(child, "exit")) as [number | null];
      return code;
    },
  };
}
