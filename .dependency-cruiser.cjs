/**
 * The sentences of "What may import what" (app/README.md), held by a machine: the compiler does not, and with Remix's classic
 * compiler a browser component that calls into a `.server` file builds green and fails when it runs.
 */
const kernel = ["audit", "guard", "jobs", "uploads", "registry", "accounts"];
const tier1 = ["content", "plan", "callcentre"];
const tier2 = ["manuals", "faq", "codes", "library", "forum", "conferences", "documents", "videos", "notices"];
const tier3 = ["search", "notifications", "oversight", "editorial"];
const pages = ["home", "site", "health", "demo", "retention"];

const any = (names) => `^app/features/(${names.join("|")})/`;
const tests = "(\\.test\\.tsx?|/testing\\.ts)$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, dependencyTypesNot: ["type-only"] } },
    {
      name: "nobody-imports-a-route",
      severity: "error",
      from: { pathNot: ["^test/", "^scripts/"] },
      to: { path: "^app/(routes/|root\\.tsx|entry\\.)" },
    },
    {
      name: "lib-knows-no-feature",
      severity: "error",
      from: { path: "^app/lib/", pathNot: tests },
      to: { path: "^app/(features|components|routes)/" },
    },
    {
      name: "components-know-no-feature",
      severity: "error",
      from: { path: "^app/components/" },
      to: { path: "^app/(features|routes)/" },
    },
    { name: "db-knows-nothing-of-app", severity: "error", from: { path: "^db/" }, to: { path: "^(app|scripts)/" } },
    {
      name: "only-server-files-import-db",
      comment: "db/enums.ts imports nothing and may go to the browser.",
      severity: "error",
      from: { path: "^app/", pathNot: ["\\.server\\.tsx?$", tests, "^app/server\\.ts$"] },
      to: { path: "^db/", pathNot: "^db/enums\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-import-no-server-file",
      comment: "Types are fine: they are gone when it runs.",
      severity: "error",
      from: { path: "/components/|^app/enhance/", pathNot: tests },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "kernel-imports-no-feature-above",
      severity: "error",
      from: { path: any(kernel), pathNot: tests },
      to: { path: any([...tier1, ...tier2, ...tier3, ...pages]) },
    },
    {
      name: "tier-1-imports-downward",
      severity: "error",
      from: { path: any(tier1), pathNot: tests },
      to: { path: any([...tier2, ...tier3, ...pages]) },
    },
    {
      name: "tier-2-features-are-strangers",
      severity: "error",
      from: { path: `^app/features/(${tier2.join("|")})/`, pathNot: tests },
      to: { path: any([...tier2, ...tier3, ...pages]), pathNot: "^app/features/$1/" },
    },
    {
      name: "tier-3-imports-downward",
      severity: "error",
      from: { path: any(tier3), pathNot: tests },
      to: { path: any(pages) },
    },
    {
      name: "vectors-know-no-guard",
      comment: "What the guard is measured by is written from the rules of the law, not from the guard's.",
      severity: "error",
      from: { path: "^scripts/bench/guard-data/" },
      to: { path: "^app/" },
    },
    {
      name: "app-imports-no-scripts-or-tests",
      severity: "error",
      from: { path: "^app/", pathNot: tests },
      to: { path: "^(scripts|test)/" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "\\.generated/|server-build" } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.generated/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
