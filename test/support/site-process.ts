import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A site as a process of its own; prints its address once it answers. Ended by SIGTERM, or with who started it. To any message
 * it replies with the size of its page cache.
 */
const server = (await import(pathToFileURL(path.resolve("build/server.js")).href)) as typeof import("../../app/server");
const site = await server.startSite({
  port: Number(process.env.TEST_PORT ?? 0),
  withJobs: process.env.TEST_JOBS !== "0",
});
process.stdout.write(`${site.url}\n`);
process.on("SIGTERM", () => void site.stop().then(() => process.exit(0)));
process.on("message", () => process.send?.(site.cache.size));
process.on("disconnect", () => process.exit(1));
