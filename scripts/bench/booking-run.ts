import { sql } from "../../db/client.server";
import { type Outcome, SCENARIOS } from "./booking-scenarios";
import { printTable } from "./table";

/** Seconds for the 500 requests of one scenario, all sent at once. */
const BAR_S = 15;

const outcomes: (Outcome & { name: string; deadlocks: number })[] = [];
const pool = Number(process.env.DATABASE_POOL);
await connectAll();
for (const [name, run] of Object.entries(SCENARIOS)) {
  const before = await deadlocks();
  const outcome = await run();
  outcomes.push({ name, ...outcome, deadlocks: (await deadlocks()) - before });
}
printTable(
  [`pool of ${pool}`, "requests", "given", "wait", "errors", "deadlocks", "order", "seconds", "bar"],
  outcomes.map((each) => [
    each.name,
    String(each.requests),
    `${each.given} of ${each.seats}`,
    `${each.waiting} of ${each.others}`,
    String(each.errors.length),
    String(each.deadlocks),
    each.faults.length ? "no" : "yes",
    each.seconds.toFixed(2),
    `≤ ${BAR_S}`,
  ]),
);
for (const { name, faults, errors } of outcomes) {
  for (const fault of new Set([...faults, ...errors])) console.error(`${name}: ${fault}`);
}
const isGood = outcomes.every(
  (each) =>
    each.given === each.seats &&
    each.waiting === each.others &&
    each.errors.length === 0 &&
    each.deadlocks === 0 &&
    each.faults.length === 0 &&
    each.seconds <= BAR_S,
);
if (!isGood) {
  console.error("Below a bar.");
  process.exitCode = 1;
}
await sql.end();

/** Every connection of the pool, before anything is timed. */
async function connectAll(): Promise<void> {
  await Promise.all(Array.from({ length: pool }, () => sql`select pg_sleep(0.3)`));
  const [row] = await sql`select count(*)::int open from pg_stat_activity where application_name = 'anpr-supporto'`;
  if (row?.open !== pool) throw new Error(`${row?.open} of ${pool} connections are open`);
}

async function deadlocks(): Promise<number> {
  await sql`select pg_stat_clear_snapshot()`;
  const [row] = await sql`select deadlocks::int from pg_stat_database where datname = current_database()`;
  return row?.deadlocks ?? 0;
}
