import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { removeOlder } from "./old-files.server";
import { ContentMissing, type Part, type Storage, type Stored } from "./storage";

const SHA256 = /^[0-9a-f]{64}$/;
const DAY_MS = 86_400_000;

/** Contents as files `ab/cd/abcd…`, readable by this user alone; written under another name, then renamed. */
export function diskStorage(root: string): Storage {
  const incoming = path.join(root, "incoming");

  const folderOf = (sha256: string) => {
    // A name that is not a hash could lead out of the folder.
    if (!SHA256.test(sha256)) throw new ContentMissing(sha256);
    return path.join(root, sha256.slice(0, 2), sha256.slice(2, 4));
  };
  const fileOf = (sha256: string) => path.join(folderOf(sha256), sha256);

  async function put(content: Buffer | Readable): Promise<Stored> {
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const temporary = path.join(incoming, randomUUID());
    try {
      const stored = await write(temporary, content);
      const folder = folderOf(stored.sha256);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(temporary, fileOf(stored.sha256));
      // The names must survive, too: of the file, and of folders made for it.
      for (const each of [folder, path.dirname(folder), root]) await sync(each);
      return stored;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async function get(sha256: string, part?: Part): Promise<Readable> {
    const file = await open(fileOf(sha256)).catch((error) => {
      throw error.code === "ENOENT" ? new ContentMissing(sha256) : error;
    });
    return file.createReadStream(part);
  }

  async function exists(sha256: string): Promise<boolean> {
    const file = await open(fileOf(sha256)).catch(() => undefined);
    await file?.close();
    return file !== undefined;
  }

  async function* list(): AsyncIterable<string> {
    for (const first of await names(root)) {
      if (!/^[0-9a-f]{2}$/.test(first)) continue;
      for (const second of await names(path.join(root, first))) {
        yield* (await names(path.join(root, first, second))).filter((name) => SHA256.test(name));
      }
    }
  }

  return {
    put,
    get,
    exists,
    list,
    remove: async (sha256) => rm(fileOf(sha256), { force: true }),
    tidy: () => removeOlder(incoming, DAY_MS),
  };
}

async function write(file: string, content: Buffer | Readable): Promise<Stored> {
  const hash = createHash("sha256");
  let bytes = 0;
  const handle = await open(file, "wx", 0o600);
  try {
    // A buffer given alone would be iterated byte by byte.
    for await (const part of Buffer.isBuffer(content) ? Readable.from([content]) : content) {
      hash.update(part);
      bytes += part.length;
      await handle.writeFile(part);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}
