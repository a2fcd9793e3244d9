import { sql } from "~db/client.server";

/** How many queries some work asks through drizzle. */
export async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const send = sql.unsafe;
  let asked = 0;
  sql.unsafe = ((...given: Parameters<typeof send>) => {
    asked += 1;
    return send.apply(sql, given);
  }) as typeof send;
  try {
    await work();
  } finally {
    sql.unsafe = send;
  }
  return asked;
}
