import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gauge, metrics } from "~/lib/metrics.server";
import type { PageCache } from "~/lib/page-cache/page-cache.server";
import { sql } from "~db/client.server";

/** Adds what only the whole site knows: the queue, the connections, the pages kept. */
export function watchSite(cache: PageCache): void {
  gauge("jobs_in_queue", "Jobs by state: ready, waiting for their time, being done, dead", "state", readQueue);
  gauge(
    "database_connections",
    "Connections to the database by what opened them and what they do",
    "use",
    readConnections,
  );
  gauge("page_cache", "Pages kept in memory, and their bytes", "measure", async () => ({ ...cache.size }));
}

async function readQueue(): Promise<Record<string, number>> {
  const [row] = await sql<Record<string, number>[]>`
    select
      (count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now()))::int ready,
      (count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now()))::int waiting,
      (count(*) filter (where locked_at is not null))::int running,
      (count(*) filter (where locked_at is null and attempts >= max_attempts))::int dead
    from graphile_worker.jobs`;
  return { ...row };
}

async function readConnections(): Promise<Record<string, number>> {
  const rows = await sql`
    select application_name || ' ' || coalesce(state, 'unknown') use, count(*)::int number from pg_stat_activity
    where datname = current_database() and application_name like 'anpr-supporto%' group by 1`;
  return Object.fromEntries(rows.map(({ use, number }) => [use, number]));
}

/** Answers with all figures for who has the token (`Authorization: Bearer …`), 401 for others. */
export function metricsAnswer(token: string) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const isKnown = isSame(req.headers.authorization ?? "", `Bearer ${token}`);
    const body = isKnown ? await metrics.metrics() : "401\n";
    res.setHeader("cache-control", "no-store");
    res.setHeader("content-type", isKnown ? metrics.contentType : "text/plain; charset=utf-8");
    if (!isKnown) res.setHeader("www-authenticate", "Bearer");
    res.writeHead(isKnown ? 200 : 401).end(body);
  };
}

/** In the same time whatever differs. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
