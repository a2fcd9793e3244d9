import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskStorage } from "./disk.server";
import { ContentMissing, type Storage } from "./storage";

let root: string;
let storage: Storage;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "storage-"));
  storage = diskStorage(root);
});
afterEach(() => rmSync(root, { recursive: true }));

const content = Buffer.from("codice;esito\r\n001272;EC075\r\n");

async function listed(): Promise<string[]> {
  const found: string[] = [];
  for await (const name of storage.list()) found.push(name);
  return found;
}

const sha256 = createHash("sha256").update(content).digest("hex");

describe("a content", () => {
  test("comes back as it was put, from memory or from a stream", async () => {
    expect(await storage.put(content)).toEqual({ sha256, bytes: content.length });
    const parts = Readable.from([content.subarray(0, 5), content.subarray(5)]);
    expect(await storage.put(parts)).toEqual({ sha256, bytes: content.length });
    expect(await buffer(await storage.get(sha256))).toEqual(content);
    expect(await storage.exists(sha256)).toBe(true);
    expect(await buffer(await storage.get(sha256, { start: 7, end: 11 }))).toEqual(content.subarray(7, 12));
  });

  test("is read by this user alone, and leaves nothing unfinished behind", async () => {
    await storage.put(content);
    const file = path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.join(root, "incoming"))).toEqual([]);
  });

  test("put many times at once is kept once", async () => {
    await Promise.all(Array.from({ length: 20 }, () => storage.put(content)));
    expect(await listed()).toEqual([sha256]);
    expect(await buffer(await storage.get(sha256))).toEqual(content);
  });

  test("whose sending breaks off is not kept", async () => {
    const broken = Readable.from(
      (async function* () {
        yield content;
        throw new Error("broken off");
      })(),
    );
    await expect(storage.put(broken)).rejects.toThrow("broken off");
    expect(await listed()).toEqual([]);
    expect(readdirSync(path.join(root, "incoming"))).toEqual([]);
  });

  test("is gone once removed, also when it is removed twice", async () => {
    await storage.put(content);
    await storage.remove(sha256);
    await storage.remove(sha256);
    expect(await storage.exists(sha256)).toBe(false);
    await expect(storage.get(sha256)).rejects.toThrow(ContentMissing);
  });
});

test.each(["../../etc/passwd", "", "..", `${"a".repeat(63)}/`])("«%s» is no name of a content", async (name) => {
  await expect(storage.get(name)).rejects.toThrow(ContentMissing);
  await expect(storage.remove(name)).rejects.toThrow(ContentMissing);
});

test("an empty storage lists nothing", async () => {
  expect(await listed()).toEqual([]);
});

test("what interrupted writes left is removed after a day", async () => {
  await storage.put(content);
  const [left, recent] = ["left", "recent"].map((name) => path.join(root, "incoming", name)) as [string, string];
  for (const file of [left, recent]) writeFileSync(file, "half");
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  utimesSync(left, yesterday, yesterday);
  await storage.tidy();
  expect(readdirSync(path.join(root, "incoming"))).toEqual(["recent"]);
  expect(await storage.exists(sha256)).toBe(true);
});
