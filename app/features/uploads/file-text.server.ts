import { eq } from "drizzle-orm";
import type { FileReading, KeptFile } from "~/features/guard/files/read.server";
import { pagesOf } from "~/lib/pdf/pages";
import type { Tx } from "~db/client.server";
import { fileTexts } from "~db/schema/kernel";

/** More of a file is not searched: some 80 pages. */
const MOST_CHARACTERS = 200_000;

/** Of what was read in a file, what it says to its readers: of a PDF not what programs write about it. */
export function readableText(file: KeptFile, { text }: FileReading): string {
  const read = file.mediaType === "application/pdf" ? pagesOf(text) : text;
  return read.replaceAll("\0", "").slice(0, MOST_CHARACTERS);
}

/** Keeps what files say, by id. */
export async function keepFileTexts(tx: Tx, texts: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...texts].map(([fileId, text]) => ({ fileId, text }));
  if (rows.length) await tx.insert(fileTexts).values(rows).onConflictDoNothing();
}

/** What a file says, as it was kept; "" where nothing was. */
export async function keptFileText(tx: Tx, fileId: string): Promise<string> {
  const [row] = await tx.select({ text: fileTexts.text }).from(fileTexts).where(eq(fileTexts.fileId, fileId));
  return row?.text ?? "";
}
