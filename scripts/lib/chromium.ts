import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The one without windows first: the same engine for half of the processor's time. */
const SHELL = "/usr/lib/chromium/chromium-headless-shell";
const PLACES = [
  SHELL,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else the one without windows (as root on Debian installed now, when it is missing), else another
 * on the machine. Ends with how to get one.
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) return given;
  if (!existsSync(SHELL) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) install();
  const found = PLACES.find(existsSync);
  if (found) return found;
  console.error(
    "The end-to-end tests need Chromium: install chromium-headless-shell or chromium, or set CHROMIUM_PATH.",
  );
  process.exit(1);
}

function install(): void {
  console.log("Installing Debian's chromium-headless-shell for the tests");
  // Debian releases that do not have it have the whole browser.
  const get = "apt-get install -y -qq --no-install-recommends";
  const command = `apt-get update -qq && (${get} chromium-headless-shell || [ -x /usr/bin/chromium ] || ${get} chromium)`;
  spawnSync("sh", ["-c", command], { stdio: ["ignore", "ignore", "inherit"] });
}
