import path from "node:path";
import { pathToFileURL } from "node:url";
import { broadcastDevReady } from "@remix-run/node";
import { addEnhance } from "./build/site";

/** Started again by `remix dev` at each build. */
process.env.SESSION_SECRET ??= "development-only-secret-of-32-characters";
process.env.LOG_LEVEL ??= "warn";
await addEnhance();
const server = (await import(pathToFileURL(path.resolve("build/server.js")).href)) as typeof import("../app/server");
const site = await server.startSite();
console.error(`Listening on ${site.url}`);
await broadcastDevReady(server.build);
// The watcher waits two seconds at most, and nobody else has a request in flight.
process.on("SIGTERM", () => process.exit(0));
