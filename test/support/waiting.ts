import { setTimeout as pause } from "node:timers/promises";

/** Asks until the answer is yes; fails after `seconds`. For what becomes true by itself a moment later, in another process. */
export async function until(what: string, isTrue: () => Promise<boolean> | boolean, seconds = 15): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`after ${seconds} s still not: ${what}`);
    await pause(20);
  }
}
