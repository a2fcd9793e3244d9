import { createServer } from "node:http";
import * as build from "@remix-run/dev/server-build";
import { liveReader } from "~/features/accounts/live-reader.server";
import { requestContext } from "~/features/accounts/request-context.server";
import { metricsAnswer, watchSite } from "~/features/health/metrics.server";
import { lifetimeOf } from "~/features/home/lifetime.server";
import { startJobs } from "~/features/jobs/runner.server";
import { concernsStanding, millisecondsOfStanding, refreshStanding } from "~/features/notices/standing.server";
import { noteArrival } from "~/features/search/log/arrivals.server";
import { keepIndexCurrent } from "~/features/search/meilisearch/rebuild.server";
import { keepSourcesCurrent } from "~/features/search/sources.server";
import { KEEPER, Listener } from "~/lib/changes/listener.server";
import { type Announcement, CHANGES, CONFIRMATIONS, closeConfirmations } from "~/lib/changes/public-change.server";
import { env } from "~/lib/env.server";
import { siteListener } from "~/lib/http/site.server";
import { LiveHub } from "~/lib/live/hub.server";
import { log } from "~/lib/log.server";
import { closeMail } from "~/lib/mail/transport.server";
import { closeRenderers } from "~/lib/markdown/pool.server";
import { PageCache } from "~/lib/page-cache/page-cache.server";
import { paths } from "~/lib/paths";
import { jobs } from "~/worker.server";
import { sql } from "~db/client.server";

/** Remix's build: `scripts/bench` adds its own smallest page to it. */
export { build };

/** Requests in flight have this long to end after a SIGTERM. */
const DRAIN_MS = 8000;

export interface Site {
  url: string;
  cache: PageCache;
  /** Takes no new requests, lets those in flight end, closes everything. */
  stop(): Promise<void>;
}

interface SiteOptions {
  build?: typeof build;
  port?: number;
  withJobs?: boolean;
}

/** Starts the web server (and the jobs beside it) on a database that is migrated. Resolves when it answers. */
export async function startSite({
  build: served = build,
  port = env().PORT,
  withJobs = env().JOBS_IN_WEB,
}: SiteOptions = {}): Promise<Site> {
  const lifetime = (now: Date, path: string) => Math.min(lifetimeOf(now, path), millisecondsOfStanding(now));
  const cache = new PageCache(env().PAGE_CACHE_MB * 1024 * 1024, lifetime);
  await refreshStanding();
  const keeper = await keepUpToDate(cache);
  const live = await LiveHub.open({ who: liveReader });
  await Promise.all([keepIndexCurrent(), keepSourcesCurrent()]);
  const token = env().METRICS_TOKEN;
  if (token) watchSite(cache);
  const runner = withJobs ? await startJobs(jobs) : undefined;

  const server = createServer(
    // Bodies have shorter limits of their own: only forms with files may take this long.
    { requestTimeout: 310_000, headersTimeout: 10_000 },
    siteListener(
      served,
      cache,
      requestContext,
      {
        [paths.live()]: (req, res) => live.answer(req, res),
        ...(token ? { [paths.metrics()]: metricsAnswer(token) } : {}),
      },
      noteArrival,
    ),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, env().HOST, resolve);
  });
  const address = server.address();
  const listening = address && typeof address === "object" ? address.port : port;
  const host = env().HOST.includes(":") ? `[${env().HOST}]` : env().HOST;
  return {
    url: `http://${host}:${listening}`,
    cache,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      await live.close();
      // Browsers hold connections open after their answer: each is closed as soon as it has nothing more to wait for.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const patience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(patience);
      await Promise.all([runner?.stop(), keeper.close(), closeConfirmations(), closeRenderers()]);
      closeMail();
      await sql.end({ timeout: 2 });
      log.flush();
    },
  };
}

/**
 * Drops pages when a change is announced, and says so to its author: after what all pages say was read again, so that no page is kept
 * beyond an instant that has just been set.
 */
function keepUpToDate(cache: PageCache): Promise<Listener> {
  let connection = 0;
  return Listener.open({
    applicationName: KEEPER,
    channel: CHANGES,
    async onMessage(payload, listener) {
      const { id, paths: changed } = JSON.parse(payload) as Announcement;
      if (concernsStanding(changed)) await refreshStanding();
      cache.drop(changed);
      void listener.notify(CONFIRMATIONS, `${id} ${listener.pid}`)?.catch(() => {});
    },
    async onUp() {
      connection += 1;
      const present = connection;
      await refreshStanding();
      if (present === connection) cache.connected();
    },
    onDown() {
      connection += 1;
      cache.disconnected();
    },
  });
}
