import { createHash, type Hash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Part } from "./manifest";

/** Writes a stream as a part: readable by its owner alone, on the disk when it resolves. */
export async function writePart(folder: string, file: string, source: Readable): Promise<Part> {
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = observe(hash, (length) => (bytes += length));
  const target = createWriteStream(path.join(folder, file), { flags: "wx", mode: 0o600, flush: true });
  await pipeline(source, measure, target);
  return { file, bytes, sha256: hash.digest("hex") };
}

/** The same, compressed, counting lines on the way: each is a row, as COPY writes newlines inside values as `\n`. */
export async function writeRows(folder: string, file: string, source: Readable): Promise<Part & { lines: number }> {
  let lines = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
      done(null, chunk);
    },
  });
  // Level 1: the processors belong to the site that is running.
  const compressed = createGzip({ level: 1 });
  const [part] = await Promise.all([writePart(folder, file, compressed), pipeline(source, count, compressed)]);
  return { ...part, lines };
}

function observe(hash: Hash, onBytes: (length: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      onBytes(chunk.length);
      done(null, chunk);
    },
  });
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Copies the site's files. Each is named by its content, so one that is read whole either agrees with its name or is refused. */
export async function copyFiles(
  from: string,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<Part[]> {
  const found = (await readdir(from, { recursive: true, withFileTypes: true }).catch(() => [])).filter(
    (entry) => entry.isFile() && SHA256.test(entry.name),
  );
  const parts: Part[] = [];
  for (const { name } of found) {
    const file = path.posix.join("files", name.slice(0, 2), name.slice(2, 4), name);
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true, mode: 0o700 });
    const source = path.join(from, name.slice(0, 2), name.slice(2, 4), name);
    const part = await writePart(folder, file, createReadStream(source)).catch((error) => {
      // Collected in this moment: nobody was using it.
      if (error.code === "ENOENT" && error.path === source) return undefined;
      throw error;
    });
    if (part && part.sha256 !== name)
      throw new Error(`${source} is damaged: its content does not agree with its name.`);
    if (part) parts.push(part);
    onProgress(parts.length, found.length);
  }
  return parts;
}
