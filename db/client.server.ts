import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** A connection or a transaction: what commands write with. */
export type Tx = Parameters<Parameters<typeof db.transaction>[0]>[0];
export type Db = typeof db | Tx;

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set: the database is started or named before this module is loaded.");

/** One pool a process. Statements are prepared once a connection. */
export const sql = postgres(url, {
  max: Number(process.env.DATABASE_POOL ?? 10),
  onnotice: () => {},
  connection: { application_name: "anpr-supporto" },
});

export const db = drizzle(sql);
