import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll } from "vitest";
import type { ReceivedFile } from "~/lib/http/upload.server";

const folder = mkdtempSync(path.join(os.tmpdir(), "files-"));
let made = 0;
afterAll(() => rmSync(folder, { recursive: true }));

/** A file as it arrives with a form. */
export function makeReceived(name: string, content: Buffer | string, values: Partial<ReceivedFile> = {}): ReceivedFile {
  made += 1;
  const file = path.join(folder, String(made));
  writeFileSync(file, content);
  return { field: "allegati", name, path: file, isTooLarge: false, ...values };
}

/** A picture whose left half is red and whose right half is blue. */
export function makePicture(width = 40, height = 20): Sharp {
  const half = (background: string) => ({ create: { width: width / 2, height, channels: 3 as const, background } });
  return sharp({ create: { width, height, channels: 3, background: "blue" } }).composite([
    { input: half("red"), left: 0, top: 0 },
  ]);
}

export const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
