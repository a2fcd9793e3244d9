import { spawnSync } from "node:child_process";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { buildSite } from "../../scripts/build/site";
import { findChromium } from "../../scripts/lib/chromium";
import startDatabase from "./global-database";
import { DEMO_TEMPLATE, SITE_TEMPLATE, TEMPLATE } from "./templates";

/** For end-to-end tests: the site built, and its template databases. */
export default async function setup(project: TestProject) {
  process.env.CHROMIUM_PATH = findChromium();
  await buildSite();
  const stop = await startDatabase(project);
  const server = project.getProvidedContext().databaseServer;
  const admin = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${SITE_TEMPLATE} template ${TEMPLATE}`);
  importInto(`${server}/${SITE_TEMPLATE}`, {});
  await admin.unsafe(`create database ${DEMO_TEMPLATE} template ${SITE_TEMPLATE}`);
  importInto(`${server}/${DEMO_TEMPLATE}`, { DEMO: "1", DATABASE_EMBEDDED: "1" });
  await admin.end();
  return stop;
}

function importInto(url: string, settings: Record<string, string>): void {
  const SESSION_SECRET = "a secret of the tests, of 32 characters";
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: "test" as const, SESSION_SECRET, ...settings };
  const args = ["--import", "tsx", "scripts/import.ts"];
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`the import for the end-to-end tests failed:\n${stderr}`);
}
