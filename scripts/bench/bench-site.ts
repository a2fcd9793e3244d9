import { spawn } from "node:child_process";
import { once } from "node:events";

/** The smallest page as Remix makes it, all routes of the site matched: with an escape in its address nothing is taken from Remix. */
export const SMALLEST = "/bench%2Dsmallest";
/** The same with no more routes than may answer, as the site asks for its own pages. */
export const SMALLEST_NARROWED = "/bench-smallest";

/** The built site in a process of its own, with one more route: the smallest page that Remix can render. */
export async function startBenchSite(env: Record<string, string>): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench/bench-process.tsx"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      RATE_LIMITS: "0",
      SESSION_SECRET: "x".repeat(32),
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (part) => {
      const address = /http:\S+/.exec(String(part));
      if (address) resolve(address[0]);
    });
    child.once("exit", () => reject(new Error("the site did not start")));
  });
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
