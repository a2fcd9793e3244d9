import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { bundleMarkdownWorker } from "../../app/lib/markdown/bundle-worker";
import { bundlePdfWorker } from "../../app/lib/pdf/bundle-worker";
import { startEmbedded } from "../../db/embedded/embedded.server";
import { migrate } from "../../db/migrate.server";
import { makeEmptyTables } from "./empty-tables";
import { TEMPLATE } from "./templates";

declare module "vitest" {
  export interface ProvidedContext {
    /** Server of the test databases, up to and without the database's name. */
    databaseServer: string;
    /** The worker thread that renders Markdown, bundled for the run. */
    markdownWorker: string;
    /** The one that reads PDFs. */
    pdfWorker: string;
  }
}

/** A PostgreSQL of its own for the run, with one migrated template that every worker clones. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "anpr-test-"));
  // As root, PostgreSQL's own user must be able to enter.
  chmodSync(dataDir, 0o755);
  const markdownWorker = path.join(dataDir, "markdown-worker.js");
  const pdfWorker = path.join(dataDir, "pdf-worker.js");
  await Promise.all([bundleMarkdownWorker(markdownWorker), bundlePdfWorker(pdfWorker)]);
  project.provide("markdownWorker", markdownWorker);
  project.provide("pdfWorker", pdfWorker);
  const database = await startEmbedded({ dataDir, throwAway: true });
  const server = database.url.slice(0, database.url.lastIndexOf("/"));
  const admin = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${TEMPLATE}`);
  await admin.end();
  await migrate(`${server}/${TEMPLATE}`);
  const template = postgres(`${server}/${TEMPLATE}`, { max: 1, onnotice: () => {} });
  await makeEmptyTables(template);
  await template.end();
  project.provide("databaseServer", server);
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
