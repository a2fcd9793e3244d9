/** @type {import("@remix-run/dev").AppConfig} */
export default {
  server: "./app/server.ts",
  serverModuleFormat: "esm",
  serverPlatform: "node",
  serverBuildPath: "build/server.js",
  assetsBuildDirectory: "build/client",
  publicPath: "/assets/",
  ignoredRouteFiles: ["**/*.test.{ts,tsx}"],
  watchPaths: ["./db/**/*.ts", "./content/**/*.md"],
  tailwind: false,
  postcss: false,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
};
