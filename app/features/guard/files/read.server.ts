import { buffer } from "node:stream/consumers";
import type { UnseenPages } from "~/lib/pdf/read";
import { pdfReading, pdfText } from "~/lib/pdf/text.server";
import { PdfUnread } from "~/lib/pdf/unread";
import { siteStorage } from "~/lib/storage/site-storage.server";
import { decodedText } from "./text";

/** A file as its row names it. */
export interface KeptFile {
  id: string;
  name: string;
  mediaType: string;
  sha256: string;
}

const TEXTS = ["text/plain", "text/csv", "application/xml"];

export const isImage = ({ mediaType }: { mediaType: string }): boolean => mediaType.startsWith("image/");

export interface FileReading {
  text: string;
  /** Pages on which a person sees more than we; null where there are none. */
  unseen: UnseenPages | null;
}

/** What can be read in a file; null when a person might see in it what we can't. */
export async function textOf(file: KeptFile): Promise<string | null> {
  return readWith(file, pdfText, (text) => text);
}

/** The same with the pages of a PDF that have pictures; null when it can't be gone through to its end. */
export async function readingOf(file: KeptFile): Promise<FileReading | null> {
  const read = async (content: Uint8Array): Promise<FileReading> => {
    const { text, unseen } = await pdfReading(content);
    return { text, unseen: unseen.pictures.length || unseen.textless.length ? unseen : null };
  };
  return readWith(file, read, (text) => ({ text, unseen: null }));
}

async function readWith<Read>(
  file: KeptFile,
  ofPdf: (content: Uint8Array) => Promise<Read>,
  ofText: (text: string) => Read,
): Promise<Read | null> {
  const isPdf = file.mediaType === "application/pdf";
  if (!isPdf && !TEXTS.includes(file.mediaType)) return null;
  const content = await buffer(await siteStorage().get(file.sha256));
  if (!isPdf) return ofText(decodedText(content));
  try {
    return await ofPdf(content);
  } catch (error) {
    if (error instanceof PdfUnread) return null;
    throw error;
  }
}
