import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The first line of `postmaster.pid` is the process, the fourth its port (PostgreSQL's `CreateLockFile`). */
const PROCESS = 0;
const PORT = 3;

/** The port of the server that runs over these files. */
export function postmasterPort(cluster: string): number {
  return Number(lockFile(cluster)[PORT]);
}

/**
 * PostgreSQL takes any process with the number in its lock file for a living server: one that was killed and that nobody has
 * waited for (a container whose first process reaps no orphans), or a stranger who got the number after a restart. It then
 * neither starts nor can be reached. Such a number is replaced by one that belongs to nobody; the rest of the file stays,
 * so that PostgreSQL still makes sure that no process of the killed server holds its memory.
 */
export function disownDeadPostmaster(cluster: string): void {
  const lines = lockFile(cluster);
  const pid = Number(lines[PROCESS]);
  if (!pid || isPostgres(pid)) return;
  lines[PROCESS] = String(endedProcess());
  writeFileSync(lockFilePath(cluster), lines.join("\n"));
}

function lockFilePath(cluster: string): string {
  return path.join(cluster, "postmaster.pid");
}

function lockFile(cluster: string): string[] {
  return existsSync(lockFilePath(cluster)) ? readFileSync(lockFilePath(cluster), "utf8").split("\n") : [];
}

/** Where the system does not tell (no /proc), PostgreSQL's own check has to do. */
function isPostgres(pid: number): boolean {
  if (!existsSync("/proc/self/stat")) return true;
  try {
    const [, name = "", state = ""] = /\((.*)\) (.)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return name.startsWith("postgres") && !"ZX".includes(state);
  } catch {
    return false;
  }
}

/** A process that has just ended and was waited for: its number is given out again only after all the others. */
function endedProcess(): number {
  return spawnSync(process.execPath, ["--version"], { stdio: "ignore" }).pid;
}
