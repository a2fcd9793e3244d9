import { readFile, stat } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import type { ReceivedFile } from "~/lib/http/upload.server";
import { FILE_LIMIT } from "~/lib/http/upload-limits";
import { messages } from "../messages";

const FILM_TYPES = ["video/mp4", "video/webm"];

/** A film by what it holds, or what to say beside the field. */
export async function examineFilm(file: ReceivedFile): Promise<{ mediaType: string } | { problem: string }> {
  if (file.isTooLarge) return { problem: messages.film.error.tooLarge };
  if ((await stat(file.path)).size === 0) return { problem: messages.film.error.empty };
  const found = await fileTypeFromFile(file.path);
  return found && FILM_TYPES.includes(found.mime) ? { mediaType: found.mime } : { problem: messages.film.error.kind };
}

/** Captions in WebVTT with at least one of them, or what to say beside the field. */
export async function examineCaptions(file: ReceivedFile): Promise<{ mediaType: string } | { problem: string }> {
  if (file.isTooLarge || (await stat(file.path)).size > FILE_LIMIT)
    return { problem: messages.film.error.captionsLarge };
  const text = utf8(await readFile(file.path));
  const isCaptions =
    text !== null && /^\uFEFF?WEBVTT(\s|$)/.test(text) && /^(\d+:)?\d{2}:\d{2}\.\d{3} --> /m.test(text);
  return isCaptions ? { mediaType: "text/vtt" } : { problem: messages.film.error.captions };
}

function utf8(content: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
