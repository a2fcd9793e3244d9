import { readFile } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { decodedText } from "~/features/guard/files/text";
import { looksLikeSupply } from "~/features/guard/supply";
import { type ImageType, reencoded } from "./image.server";
import { type Extension, MEDIA_TYPES } from "./kinds";
import type { Refusal } from "./messages";
import { extensionOf } from "./names";
import { isText, looksLikeXml } from "./text";

interface Good {
  mediaType: string;
  content: Buffer;
}

/** A PDF ends with this mark, or nearly: what follows it is not part of the document. */
const PDF_END = "%%EOF";
const PDF_TAIL = 1024;

/** What a file on disk really is, and its content as it is kept; or why it is not taken. Its name is only a claim. */
export async function examine(path: string, name: string): Promise<Good | Refusal> {
  const extension = extensionOf(name);
  if (!Object.hasOwn(MEDIA_TYPES, extension)) return "kind";
  const mediaType = MEDIA_TYPES[extension as Extension];
  const content = await readFile(path);
  if (content.length === 0) return "empty";
  if (extension === "pdf") return pdf(content);
  if (!mediaType.startsWith("image/")) return text(content, mediaType, name);
  const found = await fileTypeFromBuffer(content);
  if (found?.mime !== mediaType) return "mismatch";
  const image = await reencoded(path, mediaType as ImageType);
  return typeof image === "string" ? image : { mediaType, content: image };
}

async function pdf(content: Buffer): Promise<Good | Refusal> {
  const found = await fileTypeFromBuffer(content);
  if (found?.mime !== "application/pdf") return "mismatch";
  const isWhole = content.subarray(-PDF_TAIL).includes(PDF_END);
  return isWhole ? { mediaType: "application/pdf", content } : "pdf";
}

function text(content: Buffer, mediaType: string, name: string): Good | Refusal {
  if (!isText(content)) return "text";
  if (mediaType === "application/xml" && !looksLikeXml(content)) return "xml";
  // Before anything is kept, for private uses too.
  if (looksLikeSupply(name, decodedText(content))) return "supply";
  return { mediaType, content };
}
