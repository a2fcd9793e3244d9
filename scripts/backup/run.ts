import { BackupRefused } from "./connection";

/** Runs a command: what it refuses is said without a stack, and so is a full disk. */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, expected, message } = error as NodeJS.ErrnoException & { expected?: boolean };
    const isFull = code === "ENOSPC" || code === "EDQUOT";
    if (isFull) console.error("The disk is full: nothing was kept of what was written.");
    else console.error(expected || error instanceof BackupRefused ? message : error);
    process.exitCode = 1;
  }
}
