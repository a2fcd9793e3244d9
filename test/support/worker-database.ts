import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { TEMPLATE } from "./templates";

/** Each test file has a database of its own, cloned from the template before anything can connect. */
const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
const server = inject("databaseServer");

const admin = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} });
await admin.unsafe(`create database ${name} template ${TEMPLATE} strategy wal_log`);

process.env.DATABASE_URL = `${server}/${name}`;
process.env.DATA_DIR = mkdtempSync(path.join(os.tmpdir(), "anpr-data-"));
process.env.MARKDOWN_WORKER = inject("markdownWorker");
process.env.PDF_WORKER = inject("pdfWorker");
process.env.SESSION_SECRET = "a secret of the tests, of 32 characters";
process.env.NODE_ENV = "test";
process.env.LOG_LEVEL ??= "silent";

afterAll(async () => {
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end();
  rmSync(process.env.DATA_DIR ?? "", { recursive: true, force: true });
});
