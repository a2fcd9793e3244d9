import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { BackupRefused } from "./connection";

const part = z.object({
  /** Inside the backup's folder. */
  file: z.string().regex(/^(database|files)\/[\w./-]+$|^session-secret$/),
  bytes: z.number(),
  sha256: z.string().length(64),
});

const schema = z.object({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  postgres: z.string(),
  version: z.object({ migrations: z.array(z.string()), queue: z.number() }),
  tables: z.array(part.extend({ name: z.string(), columns: z.string(), rows: z.number(), content: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
  files: z.array(part),
  /** Only of a site that keeps its own: elsewhere the secret is part of the configuration. */
  secret: part.nullable(),
  /** Tells whether a secret is the one of this backup, and nothing else of it. */
  secretMark: z.string().nullable(),
});

/** What a backup holds, with what is needed to know that it is whole. */
export type Manifest = z.infer<typeof schema>;
export type Part = z.infer<typeof part>;

export const MANIFEST = "manifest.json";

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, MANIFEST), "utf8").catch(() => {
    throw new BackupRefused(`${folder} is not a whole backup: it has no ${MANIFEST}.`);
  });
  const parsed = schema.safeParse(readJson(text));
  if (!parsed.success) throw new BackupRefused(`${path.join(folder, MANIFEST)} is damaged or of another format.`);
  if (allParts(parsed.data).some(({ file }) => file.includes("..")))
    throw new BackupRefused(`${MANIFEST} names a file outside the backup.`);
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function allParts({ tables, files, secret }: Manifest): Part[] {
  return [...tables, ...files, ...(secret ? [secret] : [])];
}

/** Reads every part and compares it with what was written; throws for the first that differs. */
export async function verifyParts(
  folder: string,
  manifest: Manifest,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const parts = allParts(manifest);
  for (const [index, { file, bytes, sha256 }] of parts.entries()) {
    const found = path.join(folder, file);
    const size = await stat(found).then(
      (facts) => facts.size,
      () => -1,
    );
    if (size !== bytes || (await sha256Of(found)) !== sha256)
      throw new BackupRefused(`${file} is missing or damaged: nothing was restored.`);
    onProgress(index + 1, parts.length);
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

export const secretMarkOf = (secret: string): string =>
  createHash("sha256").update(`anpr-supporto backup ${secret}`).digest("hex").slice(0, 16);
