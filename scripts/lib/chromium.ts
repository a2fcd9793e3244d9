import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

/** Path of a Chromium: `CHROMIUM_PATH`, one on the machine, or (as root on Debian) one installed now. Ends with how to get one. */
export function findChromium(): string {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium here: installing Debian's package");
    spawnSync("sh", ["-c", "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const now = installed();
    if (now) return now;
  }
  console.error("The end-to-end tests need Chromium: install it (apt-get install chromium), or set CHROMIUM_PATH.");
  process.exit(1);
}

function installed(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  return given && existsSync(given) ? given : PLACES.find(existsSync);
}
