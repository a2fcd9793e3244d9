import { buffer } from "node:stream/consumers";
import { pdfText } from "~/lib/pdf/text.server";
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

/** What can be read in a file; null when a person might see in it what we can't. */
export async function textOf(file: KeptFile): Promise<string | null> {
  const isPdf = file.mediaType === "application/pdf";
  if (!isPdf && !TEXTS.includes(file.mediaType)) return null;
  const content = await buffer(await siteStorage().get(file.sha256));
  if (!isPdf) return decodedText(content);
  try {
    return await pdfText(content);
  } catch (error) {
    if (error instanceof PdfUnread) return null;
    throw error;
  }
}
