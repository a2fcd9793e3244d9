import path from "node:path";
import { pathToFileURL } from "node:url";

/** Started by `bench-site.ts`. The smallest page is a route of its own, without parents, loaders or layout. */
const server = (await import(pathToFileURL(path.resolve("build/server.js")).href)) as typeof import("../../app/server");
const { build } = server;
const root = build.routes.root;
if (!root) throw new Error("the build has no root");

// A sibling of the root: its own document and nothing else.
const smallest = {
  id: "bench-smallest",
  path: "bench-smallest",
  module: {
    default: () => (
      <html lang="it">
        <body>
          <p>ANPR</p>
        </body>
      </html>
    ),
  },
} as unknown as (typeof build.routes)[string];

const assets = {
  ...build.assets,
  routes: {
    ...build.assets.routes,
    "bench-smallest": {
      ...build.assets.routes.root,
      id: "bench-smallest",
      path: "bench-smallest",
      parentId: undefined,
    },
  },
} as unknown as typeof build.assets;
const routes = { ...build.routes, "bench-smallest": smallest };
const site = await server.startSite({ build: { ...build, assets, routes }, port: 0, withJobs: false });
process.stdout.write(`${site.url}\n`);
process.on("SIGTERM", () => void site.stop().then(() => process.exit(0)));
