import { sql } from "drizzle-orm";
import { publicChange } from "~/lib/changes/public-change.server";
import { db, type Tx } from "~db/client.server";

class DryRun extends Error {}

/** Any number, the same in every process: two that import together do so one after the other. */
const LOCK = 20170217;

/** Runs an import in one transaction, which is rolled back when it is only tried. Pages that show stages are dropped. */
export async function allOrNothing<T>(isDryRun: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  const locked = async (tx: Tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    result = { value: await work(tx) };
    if (isDryRun) throw new DryRun();
  };
  try {
    await (isDryRun ? db.transaction(locked) : publicChange(["/comuni", "/avanzamento"], locked));
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  if (!result) throw new Error("nothing was imported");
  return result.value;
}
