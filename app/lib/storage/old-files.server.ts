import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Removes the files of a folder that nobody has written to for so many milliseconds. */
export async function removeOlder(folder: string, milliseconds: number): Promise<void> {
  const before = Date.now() - milliseconds;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() && found.mtimeMs < before) await rm(file, { force: true });
  }
}
