import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");
const alias = { "~db": path.join(root, "db"), "~": path.join(root, "app") };
const shared = { root, alias, environment: "node" as const, pool: "forks" as const, hookTimeout: 180_000 };

export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    // More than the two cores: tests wait for the database and the browser half of the time.
    poolOptions: { forks: { minForks: 1, maxForks: 4 } },
    projects: [
      {
        esbuild: { jsx: "automatic" },
        resolve: { alias },
        test: {
          ...shared,
          name: "unit",
          include: ["{app,db,scripts,test}/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**"],
          globalSetup: ["test/support/global-database.ts"],
          setupFiles: ["test/support/worker-database.ts"],
          testTimeout: 60_000,
        },
      },
      {
        esbuild: { jsx: "automatic" },
        resolve: { alias },
        test: {
          ...shared,
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/support/global-site.ts"],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
