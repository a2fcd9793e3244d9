import { findEntry } from "~/features/content/queries.server";
import { filesOf } from "~/features/uploads/attach.server";
import type { FileRow } from "~/features/uploads/keep.server";
import { NotFound } from "~/lib/errors";
import { rangeOf } from "~/lib/http/range";
import { streamedAnswer } from "~/lib/http/streamed.server";
import { siteStorage } from "~/lib/storage/site-storage.server";

export interface Film {
  film: FileRow;
  captions: FileRow;
}

/** The film of a video and its captions; null while there is none. */
export async function filmOf(videoId: number): Promise<Film | null> {
  const rows = await filesOf("film", [videoId]);
  const film = rows.find(({ mediaType }) => mediaType.startsWith("video/"));
  const captions = rows.find(({ mediaType }) => mediaType === "text/vtt");
  return film && captions ? { film, captions } : null;
}

/** The film or its captions, or the bytes of it a player asks for. Throws `NotFound`. */
export async function filmResponse(slug: string, which: keyof Film, request: Request): Promise<Response> {
  const video = await findEntry("video", slug);
  const found = video && (await filmOf(video.id));
  if (!found) throw new NotFound();
  const { sha256, bytes, mediaType } = found[which];
  const range = rangeOf(request.headers.get("range"), bytes);
  const headers = {
    "content-type": mediaType === "text/vtt" ? "text/vtt; charset=utf-8" : mediaType,
    "accept-ranges": "bytes",
    etag: `"${sha256}"`,
    "cache-control": "no-cache",
  };
  if (range === "impossible") {
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${bytes}` } });
  }
  if (range === "whole") {
    return streamedAnswer(await siteStorage().get(sha256), { ...headers, "content-length": String(bytes) });
  }
  const { start, end } = range;
  const part = {
    ...headers,
    "content-length": String(end - start + 1),
    "content-range": `bytes ${start}-${end}/${bytes}`,
  };
  return streamedAnswer(await siteStorage().get(sha256, range), part, 206);
}
