import { spawnSync } from "node:child_process";

/** The user that runs PostgreSQL's processes. PostgreSQL refuses to run as root. */
export interface Owner {
  uid: number;
  gid: number;
  name: string;
}

const SERVICE_USER = "postgres";

/** Undefined when the process isn't root (PostgreSQL then runs as the same user); as root a system user, created if missing. */
export function databaseOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findUser(SERVICE_USER) ?? createUser(SERVICE_USER) ?? requireUser("nobody");
}

/** True when `owner` can enter the folder: a clone under /root can't be walked by anyone else. */
export function canEnter(owner: Owner | undefined, folder: string): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...ids(owner), stdio: "ignore" });
  return status === 0;
}

export function ids(owner: Owner | undefined): { uid?: number; gid?: number } {
  return owner ? { uid: owner.uid, gid: owner.gid } : {};
}

function findUser(name: string): Owner | undefined {
  const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout), name };
}

function createUser(name: string): Owner | undefined {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name]);
  return findUser(name);
}

function requireUser(name: string): Owner {
  const found = findUser(name);
  if (!found)
    throw new Error("No user to run PostgreSQL as: create a system user named postgres, or do not run as root.");
  return found;
}
