import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Says what to do; shown without a stack. */
export class StartRefused extends Error {
  readonly expected = true;
}

/**
 * One site at a time over a data folder: the second would stop the first one's database when it ends. A file left by a killed
 * process does not count. Returns what lets go of the folder.
 */
export function holdInstance(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = pidFile(dataDir);
  const other = runningSite(dataDir);
  if (other) {
    throw new StartRefused(
      `A site already runs on ${path.resolve(dataDir)} (process ${other}): stop it, or set DATA_DIR.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

const pidFile = (dataDir: string) => path.join(dataDir, "running.pid");

/** Number of the other process that holds the folder; undefined when none does. */
export function runningSite(dataDir: string): number | undefined {
  const file = pidFile(dataDir);
  const other = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  return other && other !== process.pid && isRunningSite(other) ? other : undefined;
}

/** The number of a process that ended may have been given to another program. */
function isRunningSite(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : "start.ts";
    return /(start|restore)\.ts/.test(command);
  } catch {
    return false;
  }
}
